import {
  add,
  equal,
  identityMask,
  less,
  matmul,
  multiply,
  reshape,
  sqrt,
  subtract,
  sum,
  swapLastAxes,
  type Tensor,
  where,
} from '@sentenceforge/graph';
import { similarityMatrices } from './similarity-matrices.ts';

/** How far each row is from each row of the same matrix: `[B, D]` to `[B, B]`. */
export type DistanceMatrix = (x: Tensor) => Tensor;

/** Python's `BatchHardTripletLossDistanceFunction`, by name. Equal rows have distance 0 and no gradient. */
export const distanceMatrices = {
  euclidean: (x) => {
    const rows = x.shape[0]!;
    const products = matmul(x, swapLastAxes(x));
    // norms from the same products, so that equal rows cancel exactly
    const squares = sum(where(identityMask(rows), products, 0), { axes: [1] });
    const ofRows = reshape(squares, [rows, 1]);
    const ofColumns = reshape(squares, [1, rows]);
    const distances = add(subtract(ofColumns, multiply(products, 2)), ofRows);
    const positive = where(less(distances, 0), 0, distances);
    const isZero = equal(positive, 0);
    return where(isZero, 0, sqrt(where(isZero, 1, positive)));
  },
  cosine: (x) => subtract(1, similarityMatrices.cosine(x, x)),
} as const satisfies Readonly<Record<string, DistanceMatrix>>;
