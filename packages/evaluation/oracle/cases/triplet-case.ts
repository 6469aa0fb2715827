import { TripletEvaluator } from '../../src/evaluators/triplet-evaluator.ts';
import type { TripletOptions } from '../../src/evaluators/triplet-options.ts';
import type { Case } from './case.ts';

interface Arguments extends TripletOptions {
  readonly anchors: readonly string[];
  readonly positives: readonly string[];
  readonly negatives: readonly string[];
}

export const tripletCase: Case = {
  reads: [
    'anchors',
    'positives',
    'negatives',
    'mainSimilarityFunction',
    'margin',
    'name',
    'batchSize',
    'showProgressBar',
    'writeCsv',
    'truncateDim',
    'similarityFnNames',
  ],
  build: (args) => {
    const { anchors, positives, negatives, ...options } = args as unknown as Arguments;
    return new TripletEvaluator(anchors, positives, negatives, options);
  },
};
