import type { Matrix } from '../matrix.ts';
import { compareRowByRow } from './compare-row-by-row.ts';
import { dotOfRows } from './rows/dot-of-rows.ts';

/**
 * The dot product of row i of one matrix and row i of the other, summed in float64. Python: `util.pairwise_dot_score`.
 *
 * @throws MATRIX_SHAPE_MISMATCH when the shapes differ.
 * @example
 * const point = { data: Float32Array.of(3, 4), rows: 1, columns: 2 };
 * pairwiseDotSimilarity(point, point); // Float64Array [25]
 */
export function pairwiseDotSimilarity(left: Matrix, right: Matrix): Float64Array {
  return compareRowByRow(left, right, dotOfRows);
}
