import type { Matrix } from '../matrix.ts';
import { requireEqualShapes } from './require-equal-shapes.ts';

/**
 * The cosine of the angle between row i of one matrix and row i of the other, in -1 .. 1, summed in float64; a norm
 * below 1e-12 counts as 1e-12, so a row of zeros gives 0. Python: `util.pairwise_cos_sim`, with which it agrees to
 * rounding; equal rows give exactly 1 here.
 *
 * @throws MATRIX_SHAPE_MISMATCH when the shapes differ.
 * @example
 * const east = { data: Float32Array.of(1, 0), rows: 1, columns: 2 };
 * const northEast = { data: Float32Array.of(1, 1), rows: 1, columns: 2 };
 * pairwiseCosineSimilarity(east, northEast); // Float64Array [0.7071...]
 */
export function pairwiseCosineSimilarity(left: Matrix, right: Matrix): Float64Array {
  requireEqualShapes(left, right);
  const { rows, columns } = left;
  const [a, b] = [left.data, right.data];
  const similarities = new Float64Array(rows);
  for (let index = 0; index < rows; index++) {
    let [product, squaresA, squaresB] = [0, 0, 0];
    for (let at = index * columns; at < (index + 1) * columns; at++) {
      product += a[at]! * b[at]!;
      squaresA += a[at]! * a[at]!;
      squaresB += b[at]! * b[at]!;
    }
    // One root of the product, not a product of roots: sqrt(s * s) is s, so all equal pairs tie in a ranking.
    const norms = Math.sqrt(Math.max(squaresA, 1e-24) * Math.max(squaresB, 1e-24));
    similarities[index] = product / norms;
  }
  return similarities;
}
