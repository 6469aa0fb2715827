import { EmbeddingSimilarityEvaluator } from '../../src/evaluators/embedding-similarity-evaluator.ts';
import type { EmbeddingSimilarityOptions } from '../../src/evaluators/embedding-similarity-options.ts';
import type { Case } from './case.ts';

interface Arguments extends EmbeddingSimilarityOptions {
  readonly sentences1: readonly string[];
  readonly sentences2: readonly string[];
  readonly scores: readonly number[];
}

export const embeddingSimilarityCase: Case = {
  reads: [
    'sentences1',
    'sentences2',
    'scores',
    'batchSize',
    'mainSimilarity',
    'similarityFnNames',
    'name',
    'showProgressBar',
    'writeCsv',
    'precision',
    'truncateDim',
  ],
  build: (args) => {
    const { sentences1, sentences2, scores, ...options } = args as unknown as Arguments;
    return new EmbeddingSimilarityEvaluator(sentences1, sentences2, scores, options);
  },
};
