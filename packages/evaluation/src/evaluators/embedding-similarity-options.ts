import type { Precision, SimilarityFunctionName } from '@sentenceforge/vectors';

/** The options of an EmbeddingSimilarityEvaluator; the names and defaults are Python's. */
export interface EmbeddingSimilarityOptions {
  /** How many texts the model sees at once; 16. */
  readonly batchSize?: number;
  /** The similarity whose Spearman correlation is the primary metric; by default the only one, else `spearman_max`. */
  readonly mainSimilarity?: SimilarityFunctionName | null;
  /** The similarities to report; by default `mainSimilarity`, else the model's own. */
  readonly similarityFnNames?: readonly SimilarityFunctionName[] | null;
  /** What stands in front of the metrics' keys and in the CSV file's name; ''. */
  readonly name?: string;
  /** Whether the model shows its progress; false. */
  readonly showProgressBar?: boolean;
  /** Whether a row is appended to a CSV file when evaluate() is given an `outputPath`; true. */
  readonly writeCsv?: boolean;
  /**
   * Compare the embeddings, scaled to length 1, as they are when stored at this precision; as the model gives them by
   * default. Also stands in the CSV file's name.
   */
  readonly precision?: Precision | null;
  /** Compare only the first numbers of each embedding; all of them by default. */
  readonly truncateDim?: number | null;
}
