import type { SimilarityFunctionName } from '@sentenceforge/vectors';

/** The options of a BinaryClassificationEvaluator; the names and defaults are Python's. */
export interface BinaryClassificationOptions {
  /** What stands in front of the metrics' keys and in the CSV file's name; ''. */
  readonly name?: string;
  /** How many texts the model sees at once; 32. */
  readonly batchSize?: number;
  /** Whether the model shows its progress; false. */
  readonly showProgressBar?: boolean;
  /** Whether a row is appended to a CSV file when evaluate() is given an `outputPath`; true. */
  readonly writeCsv?: boolean;
  /** Compare only the first numbers of each embedding; all of them by default. */
  readonly truncateDim?: number | null;
  /** The similarities to report; by default the model's own. */
  readonly similarityFnNames?: readonly SimilarityFunctionName[] | null;
}
