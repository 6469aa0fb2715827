import type { Matrix } from '../matrix.ts';
import { requireEqualShapes } from './require-equal-shapes.ts';

/**
 * Minus the Euclidean distance between row i of one matrix and row i of the other (at most 0; 0 for equal rows),
 * summed in float64. Python: `util.pairwise_euclidean_sim`.
 *
 * @throws MATRIX_SHAPE_MISMATCH when the shapes differ.
 * @example
 * const origin = { data: Float32Array.of(0, 0), rows: 1, columns: 2 };
 * const point = { data: Float32Array.of(3, 4), rows: 1, columns: 2 };
 * pairwiseEuclideanSimilarity(origin, point); // Float64Array [-5]
 */
export function pairwiseEuclideanSimilarity(left: Matrix, right: Matrix): Float64Array {
  requireEqualShapes(left, right);
  const { rows, columns } = left;
  const [a, b] = [left.data, right.data];
  const similarities = new Float64Array(rows);
  for (let index = 0; index < rows; index++) {
    let squares = 0;
    for (let at = index * columns; at < (index + 1) * columns; at++) {
      squares += (a[at]! - b[at]!) ** 2;
    }
    similarities[index] = -Math.sqrt(squares);
  }
  return similarities;
}
