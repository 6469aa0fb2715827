/** The options of all optimizers; each takes the ones that name it. The defaults are torch's (Lion: its paper's). */
export interface OptimizerOptions {
  /** Of AdamW, Adam (default 0.9) and Lion (default 0.9): the share of the old mean, in [0, 1). */
  beta1?: number;
  /** Of AdamW, Adam (default 0.999) and Lion (default 0.99), in [0, 1). */
  beta2?: number;
  /** Of AdamW and Adam: added to the denominator, at least 0, default 1e-8. */
  epsilon?: number;
  /** Of SGD: the share of the old step in the new one, at least 0, default 0. */
  momentum?: number;
  /** Of SGD: look ahead by the momentum, default false. */
  nesterov?: boolean;
  /**
   * Decay of the tensors that want it, at least 0. AdamW (default 0.01) and Lion (default 0) shrink the weights by it; Adam
   * and SGD (default 0) add it, times the weights, to the gradient.
   */
  weightDecay?: number;
  /** How large a block of memory may become before the next tensor gets another, default 2^30; at most 2^32. */
  maxArenaBytes?: number;
}
