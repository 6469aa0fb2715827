/**
 * A classifier of pairs of texts: one class id, 0 and up, per pair, in the order given. It is told of all pairs in one
 * call and batches them as it likes; it may stop when the signal is aborted.
 */
export type PredictClasses = (
  pairs: readonly (readonly string[])[],
  options?: { readonly signal?: AbortSignal },
) => Promise<ArrayLike<number>>;
