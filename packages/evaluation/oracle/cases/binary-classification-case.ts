import { BinaryClassificationEvaluator } from '../../src/evaluators/binary-classification-evaluator.ts';
import type { BinaryClassificationOptions } from '../../src/evaluators/binary-classification-options.ts';
import type { Case } from './case.ts';

interface Arguments extends BinaryClassificationOptions {
  readonly sentences1: readonly string[];
  readonly sentences2: readonly string[];
  readonly labels: readonly number[];
}

export const binaryClassificationCase: Case = {
  reads: [
    'sentences1',
    'sentences2',
    'labels',
    'name',
    'batchSize',
    'showProgressBar',
    'writeCsv',
    'truncateDim',
    'similarityFnNames',
  ],
  build: (args) => {
    const { sentences1, sentences2, labels, ...options } = args as unknown as Arguments;
    return new BinaryClassificationEvaluator(sentences1, sentences2, labels, options);
  },
};
