import { abs, add, mean, relu, subtract, sum } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { rules } from '../options/rules.ts';
import { similarityRules } from '../options/similarity-rules.ts';
import { named } from '../similarities/named.ts';
import { pairwiseSimilarities } from '../similarities/pairwise-similarities.ts';
import { rowNorm } from '../similarities/row-norm.ts';
import type { PairwiseDistance } from '../similarities/siamese-distances.ts';

const distances = {
  cosine: (a, b) => subtract(1, pairwiseSimilarities.cosine(a, b)),
  euclidean: (a, b) => rowNorm(subtract(a, b)),
  manhattan: (a, b) => sum(abs(subtract(a, b)), { axes: [-1] }),
} as const satisfies Readonly<Record<string, PairwiseDistance>>;

export interface TripletLossOptions {
  /** 1 - cosine, or the euclidean or Manhattan distance. Default euclidean. */
  readonly distanceMetric: keyof typeof distances | PairwiseDistance;
  /** How much farther the negative must be than the positive. Default 5. */
  readonly tripletMargin: number;
}

const defaults: TripletLossOptions = { distanceMetric: 'euclidean', tripletMargin: 5 };

/**
 * Makes the anchor closer to the positive than to the negative, by a margin.
 *
 * Columns `[B, D]`; labels are not read.
 * Source: Hermans, Beyer and Leibe 2017; Python's `TripletLoss`.
 *
 * @example tripletLoss({ distanceMetric: 'cosine', tripletMargin: 0.3 })
 */
export const tripletLoss = defineLoss({
  name: 'TripletLoss',
  summary: 'Makes the anchor closer to the positive than to the negative, by a margin.',
  formula: 'mean(max(0, d(a, p) - d(a, n) + margin))',
  reference: 'Hermans, Beyer and Leibe 2017',
  inputs: { columns: ['anchor', 'positive', 'negative'] },
  labels: 'none',
  meanOverExamples: true,
  options: defaults,
  rules: { distanceMetric: similarityRules.triplet, tripletMargin: rules.finite },
  compute: ({ columns: [a, p, n] }, { distanceMetric, tripletMargin }) => {
    const distance = named(distances, distanceMetric);
    return mean(relu(add(subtract(distance(a!, p!), distance(a!, n!)), tripletMargin)));
  },
});
