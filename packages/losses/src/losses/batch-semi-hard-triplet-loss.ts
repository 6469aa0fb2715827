import {
  add,
  and,
  cast,
  divide,
  firstMax,
  identityMask,
  less,
  maximum,
  multiply,
  negate,
  not,
  reshape,
  subtract,
  sum,
  type Tensor,
  where,
} from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { distanceMatrices } from '../similarities/distance-matrices.ts';
import { named } from '../similarities/named.ts';
import { batchTriplets } from '../triplets/options.ts';
import { sameLabel } from '../triplets/same-label.ts';

/** For each pair of rows the smallest distance to a row of another class that is larger than theirs, or ∞: `[B, B]`. */
function closestBeyond(distances: Tensor, same: Tensor): Tensor {
  const rows = distances.shape[0]!;
  const ofNegatives = where(same, Infinity, distances);
  const candidates = reshape(ofNegatives, [rows, 1, rows]);
  const isBeyond = less(reshape(distances, [rows, rows, 1]), candidates);
  const closest = negate(firstMax(where(isBeyond, negate(candidates), Number.NEGATIVE_INFINITY)));
  return reshape(closest, [rows, rows]);
}

/** For each row the largest distance to a row of another class: `[B, 1]`. */
function farthestNegative(distances: Tensor, same: Tensor): Tensor {
  const least = negate(firstMax(negate(distances)));
  const above = multiply(subtract(distances, least), cast(not(same), 'float32'));
  return add(firstMax(above), least);
}

/**
 * For each pair of one class, the closest text of another class that is farther than the pair's distance (the farthest
 * of all where there is none). Every class needs at least two texts in a batch. Memory grows with the cube of the
 * batch.
 *
 * Column `[B, D]`; labels `[B]`, class ids.
 * Source: Schroff, Kalenichenko and Philbin 2015 (FaceNet); Python's `BatchSemiHardTripletLoss`.
 *
 * @example batchSemiHardTripletLoss({ margin: 1 })
 */
export const batchSemiHardTripletLoss = defineLoss({
  ...batchTriplets,
  name: 'BatchSemiHardTripletLoss',
  summary:
    'For each pair of one class, the closest farther text of another; needs two texts of each class in a batch.',
  formula: 'Σ max(0, d(a, p) - min{d(a, n) > d(a, p)} + margin) / number of pairs',
  reference: 'Schroff, Kalenichenko and Philbin 2015 (FaceNet)',
  compute: ({ columns: [x], labels }, { distanceMetric, margin }) => {
    const distances = named(distanceMatrices, distanceMetric)(x!);
    const same = sameLabel(labels!);
    const beyond = closestBeyond(distances, same);
    const ofNegative = where(less(beyond, Infinity), beyond, farthestNegative(distances, same));
    const isPair = cast(and(same, not(identityMask(x!.shape[0]!))), 'float32');
    const costs = multiply(add(subtract(distances, ofNegative), margin), isPair);
    return divide(sum(maximum(costs, 0)), maximum(sum(isPair), 1e-16));
  },
});
