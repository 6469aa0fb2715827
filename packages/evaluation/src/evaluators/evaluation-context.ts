/** Where in a training run an evaluation happens, and where its results go. */
export interface EvaluationContext {
  /** The folder for CSV files; it is made when it is missing. Nothing is written without it. */
  readonly outputPath?: string | null;
  /** The epoch, -1 (the default) outside of training. */
  readonly epoch?: number;
  /** The steps done in this epoch, -1 (the default) at its end or outside of training. */
  readonly steps?: number;
  readonly signal?: AbortSignal;
}
