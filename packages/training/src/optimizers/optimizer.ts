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
  /**
   * What the optimizer keeps of a tensor from step to step, by slot (`firstMoment`, `momentum`): live views of the
   * tensor's length, for checkpoints to read and to fill.
   *
   * @throws NAME_UNKNOWN
   */
  states(name: string): ReadonlyMap<string, Float32Array>;
  /**
   * How many updates a tensor had: fewer than `steps` for one that not every step trains.
   *
   * @throws NAME_UNKNOWN
   */
  stepsOf(name: string): number;
  /**
   * Goes on from a checkpoint, once its values and states are filled in, to the bit as if there had been no stop.
   *
   * @param steps the updates that each tensor had (`stepsOf`); 0 for one that is not named
   * @throws NAME_UNKNOWN, OPTION_INVALID (a count that is not a whole number of at least 0)
   */
  restore(steps: ReadonlyMap<string, number>): void;
  /** Gives the memory back. Nothing may be used afterwards, views that were handed out included. */
  dispose(): void;
}
