import { add, less, mean, where } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { distanceMatrices } from '../similarities/distance-matrices.ts';
import { named } from '../similarities/named.ts';
import { hardestGap } from '../triplets/hardest-gap.ts';
import { batchTriplets } from '../triplets/options.ts';

/**
 * For each text the farthest of its class and the closest of another: the latter must be farther, by a margin.
 * Every class needs at least two texts in a batch.
 *
 * Column `[B, D]`; labels `[B]`, class ids.
 * Source: Hermans, Beyer and Leibe 2017; Python's `BatchHardTripletLoss`.
 *
 * @example batchHardTripletLoss({ margin: 1 })
 */
export const batchHardTripletLoss = defineLoss({
  ...batchTriplets,
  name: 'BatchHardTripletLoss',
  summary:
    'The hardest triplet of each text in a batch with class labels; needs two texts of each class in a batch.',
  formula: 'mean(max(0, max d(a, p) - min d(a, n) + margin))',
  reference: 'Hermans, Beyer and Leibe 2017',
  compute: ({ columns: [x], labels }, { distanceMetric, margin }) => {
    const gap = hardestGap(named(distanceMatrices, distanceMetric)(x!), labels!);
    const cost = add(gap, margin);
    return mean(where(less(cost, 0), 0, cost));
  },
});
