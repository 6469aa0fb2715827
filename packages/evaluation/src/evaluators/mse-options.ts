/** The options of an MSEEvaluator or MSEEvaluatorFromDataFrame; the names and defaults are Python's. */
export interface MSEOptions {
  /** Whether the models show their progress; false. */
  readonly showProgressBar?: boolean;
  /** How many texts a model sees at once; 32, and 8 for the data frame. */
  readonly batchSize?: number;
  /** What stands in front of the metric's key and in the CSV file's name; ''. */
  readonly name?: string;
  /** Whether a row is appended to a CSV file when evaluate() is given an `outputPath`; true. */
  readonly writeCsv?: boolean;
  /** Compare only the first numbers of each embedding; all of them by default. */
  readonly truncateDim?: number | null;
}
