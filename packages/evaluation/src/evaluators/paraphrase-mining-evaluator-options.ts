/** The options of a ParaphraseMiningEvaluator; the names and defaults are Python's. */
export interface ParaphraseMiningEvaluatorOptions {
  /** Whether what is connected through duplicates is a duplicate as well; false. */
  readonly addTransitiveClosure?: boolean;
  /** The most pairs that are looked at; 500,000. */
  readonly maxPairs?: number;
  /** How many other sentences each sentence proposes as its pairs; 100. */
  readonly topK?: number;
  /** Whether the model shows its progress; false. */
  readonly showProgressBar?: boolean;
  /** How many texts the model sees at once; 16. */
  readonly batchSize?: number;
  /** What stands in front of the metrics' keys; ''. */
  readonly name?: string;
  /** Whether a CSV row is written when there is an output folder; true. */
  readonly writeCsv?: boolean;
  /** Compare only the first numbers of each embedding; all of them by default. */
  readonly truncateDim?: number | null;
}
