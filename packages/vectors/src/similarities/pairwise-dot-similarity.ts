import type { Matrix } from '../matrix.ts';
import { requireEqualShapes } from './require-equal-shapes.ts';

/**
 * The dot product of row i of one matrix and row i of the other, summed in float64. Python: `util.pairwise_dot_score`.
 *
 * @throws MATRIX_SHAPE_MISMATCH when the shapes differ.
 * @example
 * const point = { data: Float32Array.of(3, 4), rows: 1, columns: 2 };
 * pairwiseDotSimilarity(point, point); // Float64Array [25]
 */
export function pairwiseDotSimilarity(left: Matrix, right: Matrix): Float64Array {
  requireEqualShapes(left, right);
  const { rows, columns } = left;
  const [a, b] = [left.data, right.data];
  const similarities = new Float64Array(rows);
  for (let index = 0; index < rows; index++) {
    let sum = 0;
    for (let at = index * columns; at < (index + 1) * columns; at++) {
      sum += a[at]! * b[at]!;
    }
    similarities[index] = sum;
  }
  return similarities;
}
