import type { Matrix } from '../matrix.ts';
import { compareRowByRow } from './compare-row-by-row.ts';
import { euclideanOfRows } from './rows/euclidean-of-rows.ts';

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
  return compareRowByRow(left, right, euclideanOfRows);
}
