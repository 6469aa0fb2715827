import { add, mean, multiply, relu, subtract, sum } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { rules } from '../options/rules.ts';
import { similarityRules } from '../options/similarity-rules.ts';
import { named } from '../similarities/named.ts';
import { type PairwiseDistance, siameseDistances } from '../similarities/siamese-distances.ts';

export interface ContrastiveLossOptions {
  /** 1 - cosine, or the euclidean or Manhattan distance. Default cosine. */
  readonly distanceMetric: keyof typeof siameseDistances | PairwiseDistance;
  /** Pairs labelled 0 that are farther apart than this cost nothing. Default 0.5. */
  readonly margin: number;
  /** The mean over the batch (default), or the sum. */
  readonly sizeAverage: boolean;
}

const defaults: ContrastiveLossOptions = {
  distanceMetric: 'cosine',
  margin: 0.5,
  sizeAverage: true,
};

/**
 * Pulls pairs labelled 1 together and pushes pairs labelled 0 apart, up to a margin.
 *
 * Columns `[B, D]`; labels `[B]`, 0 or 1.
 * Source: Hadsell, Chopra and LeCun 2006; Python's `ContrastiveLoss`.
 *
 * @example contrastiveLoss({ distanceMetric: 'euclidean', margin: 1 })
 */
export const contrastiveLoss = defineLoss({
  name: 'ContrastiveLoss',
  summary: 'Pulls pairs labelled 1 together and pushes pairs labelled 0 apart, up to a margin.',
  formula: 'mean(½ (y d² + (1 - y) max(0, margin - d)²))',
  reference: 'Hadsell, Chopra and LeCun 2006',
  inputs: { columns: ['sentence1', 'sentence2'] },
  labels: 'binary',
  meanOverExamples: ({ sizeAverage }) => sizeAverage,
  options: defaults,
  rules: { distanceMetric: similarityRules.siamese, margin: rules.nonNegative },
  compute: ({ columns: [a, b], labels: y }, { distanceMetric, margin, sizeAverage }) => {
    const d = named(siameseDistances, distanceMetric)(a!, b!);
    const gap = relu(subtract(margin, d));
    const attraction = multiply(y!, multiply(d, d));
    const repulsion = multiply(subtract(1, y!), multiply(gap, gap));
    const costs = multiply(add(attraction, repulsion), 0.5);
    return sizeAverage ? mean(costs) : sum(costs);
  },
});
