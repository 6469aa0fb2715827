import type { Matrix } from '../matrix.ts';
import { compareRowByRow } from './compare-row-by-row.ts';
import { manhattanOfRows } from './rows/manhattan-of-rows.ts';

/**
 * Minus the Manhattan distance (the sum of absolute differences) between row i of one matrix and row i of the other
 * (at most 0; 0 for equal rows), summed in float64. Python: `util.pairwise_manhattan_sim`.
 *
 * @throws MATRIX_SHAPE_MISMATCH when the shapes differ.
 * @example
 * const origin = { data: Float32Array.of(0, 0), rows: 1, columns: 2 };
 * const point = { data: Float32Array.of(3, 4), rows: 1, columns: 2 };
 * pairwiseManhattanSimilarity(origin, point); // Float64Array [-7]
 */
export function pairwiseManhattanSimilarity(left: Matrix, right: Matrix): Float64Array {
  return compareRowByRow(left, right, manhattanOfRows);
}
