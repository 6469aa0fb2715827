/** What `fit` needs of an optimizer. It owns the memory of values, dense gradients and its own state. */
export interface Optimizer {
  /** The parameter values by name: live views, filled by the caller, changed by `step`. */
  readonly values: ReadonlyMap<string, Float32Array>;
  /** A buffer per dense tensor into which the caller writes the gradient before each step. `step` leaves it as it is. */
  readonly gradients: ReadonlyMap<string, Float32Array>;
  /** How many updates were made. */
  readonly steps: number;
  /**
   * Gives the gradient of a `rows` tensor for the coming step: `ids` [T] and `rows` [T, columns], in batch order. Rows of
   * equal ids are summed, also over several calls. Both arrays are read by `gradientNorm` and `step`: leave them
   * unchanged until `step`. Tensors may share one `rows` array; it is then read once.
   *
   * @throws NAME_UNKNOWN, FEED_INVALID (lengths that do not fit, an id outside of the matrix).
   */
  setRowGradient(name: string, ids: Int32Array, rows: Float32Array): void;
  /**
   * The L2 norm over all gradients of this step, in float64. Not finite exactly when a gradient is not.
   *
   * @param names the tensors that have a gradient in this step (default: all)
   */
  gradientNorm(names?: ReadonlySet<string>): number;
  /**
   * One update with the gradients times `gradientScale`. Row gradients are forgotten afterwards.
   *
   * @param names the tensors that have a gradient in this step (default: all); the others stay as they are, as torch
   *   leaves parameters whose `grad` is None
   */
  step(learningRate: number, gradientScale: number, names?: ReadonlySet<string>): void;
  /** Forgets row gradients without an update: what skips a step whose gradients are not finite. */
  discard(): void;
  /** Gives the memory back. Nothing may be used afterwards, views that were handed out included. */
  dispose(): void;
}
