/** What a run's random numbers are for, beside dropout and the loaders' orders: their `use`. */
export const uses = {
  /** New weights of losses. */
  weights: 1,
  /** The order of objectives. */
  objectives: 2,
  /** New adapters. */
  adapters: 3,
  /** Draws of a loss in a step: the first; the others follow. */
  draws: 16,
} as const;
