import type { SimilarityFunctionName } from '@sentenceforge/vectors';

/** The options of a TripletEvaluator; the names and defaults are Python's. */
export interface TripletOptions {
  /** How many texts the model sees at once; 16. */
  readonly batchSize?: number;
  /** The similarity whose accuracy is the primary metric; by default the only one, else `max_accuracy`. */
  readonly mainSimilarityFunction?: SimilarityFunctionName | null;
  /** The similarities to report; by default `mainSimilarityFunction`, else the model's own. */
  readonly similarityFnNames?: readonly SimilarityFunctionName[] | null;
  /**
   * By how much the positive must be more similar than the negative: a number for all similarities, or one for each,
   * 0 where there is none. In the similarity's own units; may be negative.
   */
  readonly margin?: number | Readonly<Partial<Record<SimilarityFunctionName, number>>> | null;
  /** What stands in front of the metrics' keys and in the CSV file's name; ''. */
  readonly name?: string;
  /** Whether the model shows its progress; false. */
  readonly showProgressBar?: boolean;
  /** Whether a row is appended to a CSV file when evaluate() is given an `outputPath`; true. */
  readonly writeCsv?: boolean;
  /** Compare only the first numbers of each embedding; all of them by default. */
  readonly truncateDim?: number | null;
}
