import {
  add,
  and,
  cast,
  divide,
  identityMask,
  less,
  not,
  reshape,
  subtract,
  sum,
  where,
} from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { distanceMatrices } from '../similarities/distance-matrices.ts';
import { named } from '../similarities/named.ts';
import { batchTriplets } from '../triplets/options.ts';
import { sameLabel } from '../triplets/same-label.ts';

/**
 * All triplets of a batch with class labels; the mean over those that cost something. Every class needs at least two
 * texts in a batch. Memory grows with the cube of the batch.
 *
 * Column `[B, D]`; labels `[B]`, class ids.
 * Source: Hermans, Beyer and Leibe 2017; Python's `BatchAllTripletLoss`.
 *
 * @example batchAllTripletLoss({ distanceMetric: 'cosine', margin: 0.3 })
 */
export const batchAllTripletLoss = defineLoss({
  ...batchTriplets,
  name: 'BatchAllTripletLoss',
  summary:
    'All triplets of a batch with class labels that cost something; needs two texts of each class in a batch.',
  formula: 'Σ max(0, d(a, p) - d(a, n) + margin) / number of triplets above 0',
  reference: 'Hermans, Beyer and Leibe 2017',
  compute: ({ columns: [x], labels }, { distanceMetric, margin }) => {
    const rows = x!.shape[0]!;
    const distances = named(distanceMatrices, distanceMetric)(x!);
    const same = sameLabel(labels!);
    const isPositive = and(same, not(identityMask(rows)));
    // [anchor, positive, negative]
    const isTriplet = and(
      reshape(isPositive, [rows, rows, 1]),
      reshape(not(same), [rows, 1, rows]),
    );
    const gaps = subtract(reshape(distances, [rows, rows, 1]), reshape(distances, [rows, 1, rows]));
    const costs = where(isTriplet, add(gaps, margin), 0);
    const count = sum(cast(less(1e-16, costs), 'float32'));
    return divide(sum(where(less(costs, 0), 0, costs)), add(count, 1e-16));
  },
});
