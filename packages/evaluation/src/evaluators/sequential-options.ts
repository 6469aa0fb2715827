/** The options of a SequentialEvaluator. */
export interface SequentialOptions {
  /** The score to choose models by, from the evaluators' primary metrics in their order; by default the last. */
  readonly mainScoreFunction?: (scores: readonly number[]) => number;
}
