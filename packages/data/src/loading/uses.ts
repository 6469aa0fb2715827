/** What a loader's random numbers are for, beside the order of its rows: their `use`. Training has 1, 2, and 16 on. */
export const uses = {
  /** The order of the batches of length buckets. */
  batches: 8,
  /** The draws of the sampler that groups by label. */
  labels: 9,
  /** Whose turn it is when loaders are mixed. */
  turns: 10,
} as const;
