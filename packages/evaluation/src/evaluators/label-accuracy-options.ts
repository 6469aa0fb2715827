/** The options of a LabelAccuracyEvaluator. */
export interface LabelAccuracyOptions {
  /** What stands in front of the metric's key; ''. */
  readonly name?: string;
}
