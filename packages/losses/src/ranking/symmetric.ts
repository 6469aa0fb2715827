import type { LossContext } from '../types/loss.ts';
import {
  type MultipleNegativesRankingOptions,
  multipleNegativesRanking,
} from './multiple-negatives-ranking.ts';

const { scale, similarityFct } = multipleNegativesRanking.options;

/** MultipleNegativesRankingLoss in both directions, the mean of the two. */
export const symmetric = {
  formula: 'the mean of MultipleNegativesRankingLoss from anchor to positive and back',
  inputs: multipleNegativesRanking.inputs,
  labels: multipleNegativesRanking.labels,
  options: { scale, similarityFct },
  rules: {
    scale: multipleNegativesRanking.rules.scale,
    similarityFct: multipleNegativesRanking.rules.similarityFct,
  },
  compute: (
    context: LossContext,
    options: Pick<MultipleNegativesRankingOptions, 'scale' | 'similarityFct'>,
  ) =>
    multipleNegativesRanking.compute(context, {
      ...multipleNegativesRanking.options,
      ...options,
      directions: ['query_to_doc', 'doc_to_query'],
      partitionMode: 'per_direction',
    }),
} as const;
