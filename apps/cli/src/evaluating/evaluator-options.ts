import type { EmbeddingSimilarityOptions } from '@sentenceforge/evaluation';

/** The options of evaluators that the command line gives, by the names that most evaluators have for them. */
export type EvaluatorOptions = Pick<
  EmbeddingSimilarityOptions,
  'name' | 'similarityFnNames' | 'precision' | 'truncateDim' | 'batchSize'
>;
