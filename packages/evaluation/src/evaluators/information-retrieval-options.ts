import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import type { RetrievalCutoffs } from '../retrieval/retrieval-cutoffs.ts';

/** The options of an InformationRetrievalEvaluator; the names and defaults are Python's. */
export interface InformationRetrievalOptions extends RetrievalCutoffs {
  /** How many documents are encoded before they are compared and let go of; 50,000. Changes no result. */
  readonly corpusChunkSize?: number;
  /** How many texts the model sees at once; 32. */
  readonly batchSize?: number;
  /** Whether the model shows its progress; false. */
  readonly showProgressBar?: boolean;
  /** What stands in front of the metrics' keys; ''. */
  readonly name?: string;
  /** Whether a CSV row is written when there is an output folder; true. */
  readonly writeCsv?: boolean;
  /** Whether the documents found are written, one file per score function, when there is an output folder; false. */
  readonly writePredictions?: boolean;
  /**
   * Leave out queries and documents without text; a relevant document among them counts as not found; false. Python:
   * what `NanoBEIREvaluator` does.
   */
  readonly leaveOutEmptyTexts?: boolean;
  /** Compare only the first numbers of each embedding; all of them by default. */
  readonly truncateDim?: number | null;
  /** The similarities to rank by; by default `mainScoreFunction`, else the model's own. */
  readonly scoreFunctions?: readonly SimilarityFunctionName[] | null;
  /** The similarity whose NDCG is the primary metric; by default the one with the greatest. */
  readonly mainScoreFunction?: SimilarityFunctionName | null;
  /** Put before each query, as it is; wins over `queryPromptName`. */
  readonly queryPrompt?: string | null;
  /** The name of one of the model's prompts for the queries. */
  readonly queryPromptName?: string | null;
  /** Put before each document, as it is; wins over `corpusPromptName`. */
  readonly corpusPrompt?: string | null;
  /** The name of one of the model's prompts for the documents. */
  readonly corpusPromptName?: string | null;
}
