/** The options of a LabelAccuracyEvaluator. */
export interface LabelAccuracyOptions {
  /** What stands in front of the metric's key and in the CSV file's name; ''. */
  readonly name?: string;
  /** Whether a row is appended to a CSV file when evaluate() is given an `outputPath`; true. */
  readonly writeCsv?: boolean;
}
