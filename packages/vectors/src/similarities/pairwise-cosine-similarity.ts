import type { Matrix } from '../matrix.ts';
import { compareRowByRow } from './compare-row-by-row.ts';
import { cosineOfRows } from './rows/cosine-of-rows.ts';

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
  return compareRowByRow(left, right, cosineOfRows);
}
