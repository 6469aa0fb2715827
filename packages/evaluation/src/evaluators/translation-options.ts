/** The options of a TranslationEvaluator; the names and defaults are Python's. */
export interface TranslationOptions {
  /** Whether the model shows its progress; false. */
  readonly showProgressBar?: boolean;
  /** How many texts the model sees at once; 16. */
  readonly batchSize?: number;
  /** What stands in front of the metrics' keys and in the CSV file's name; ''. */
  readonly name?: string;
  /** Whether a row is appended to a CSV file when evaluate() is given an `outputPath`; true. */
  readonly writeCsv?: boolean;
  /** Compare only the first numbers of each embedding; all of them by default. */
  readonly truncateDim?: number | null;
}
