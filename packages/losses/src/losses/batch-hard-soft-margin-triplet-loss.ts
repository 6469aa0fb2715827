import { mean, softplus } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { distanceMatrices } from '../similarities/distance-matrices.ts';
import { named } from '../similarities/named.ts';
import { hardestGap } from '../triplets/hardest-gap.ts';
import { batchTriplets } from '../triplets/options.ts';

const { distanceMetric } = batchTriplets.options;

/**
 * BatchHardTripletLoss without a margin to choose: the cost falls smoothly. Every class needs at least two texts in a
 * batch.
 *
 * Column `[B, D]`; labels `[B]`, class ids.
 * Source: Hermans, Beyer and Leibe 2017; Python's `BatchHardSoftMarginTripletLoss`.
 *
 * @example batchHardSoftMarginTripletLoss()
 */
export const batchHardSoftMarginTripletLoss = defineLoss({
  ...batchTriplets,
  name: 'BatchHardSoftMarginTripletLoss',
  summary:
    'BatchHardTripletLoss with a soft margin: nothing to choose; needs two texts of each class in a batch.',
  formula: 'mean(log(1 + exp(max d(a, p) - min d(a, n))))',
  reference: 'Hermans, Beyer and Leibe 2017',
  recommended: true,
  options: { distanceMetric },
  rules: { distanceMetric: batchTriplets.rules.distanceMetric },
  compute: ({ columns: [x], labels }, options) =>
    mean(softplus(hardestGap(named(distanceMatrices, options.distanceMetric)(x!), labels!))),
});
