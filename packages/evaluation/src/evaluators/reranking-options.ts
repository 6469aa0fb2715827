import type { SimilarityFunctionName } from '@sentenceforge/vectors';

/** The options of a RerankingEvaluator; the names and defaults are Python's. */
export interface RerankingOptions {
  /** How many of the best documents MRR and NDCG look at; 10. */
  readonly atK?: number;
  /** What stands in front of the metrics' keys; ''. */
  readonly name?: string;
  /** Whether a CSV row is written when there is an output folder; true. */
  readonly writeCsv?: boolean;
  /** How a query and a document are compared; cosine, whatever the model's own similarity is. */
  readonly similarityFct?: SimilarityFunctionName;
  /** How many texts the model sees at once; 64. */
  readonly batchSize?: number;
  /** Whether the model shows its progress; false. */
  readonly showProgressBar?: boolean;
  /** Whether all texts are encoded before any are compared: faster, but holds all their embeddings; true. */
  readonly useBatchedEncoding?: boolean;
  /** Compare only the first numbers of each embedding; all of them by default. */
  readonly truncateDim?: number | null;
}
