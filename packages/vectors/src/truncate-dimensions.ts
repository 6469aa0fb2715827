import type { Matrix } from './matrix.ts';
import { requireWholeNumber } from './options/require-whole-number.ts';
import { requireFullMatrix } from './require-full-matrix.ts';

/**
 * A new matrix of the first `dimensions` columns, for embeddings of models trained to be cut (MatryoshkaLoss). As in
 * Python a number beyond the columns keeps all, and rows keep the length they have left: normalize after, not before.
 *
 * Python: `util.truncate_embeddings`.
 *
 * @throws MATRIX_SHAPE_MISMATCH when `data` does not hold rows * columns numbers; OPTION_INVALID when `dimensions` is
 * not a whole number of at least 1.
 * @example truncateDimensions({ data: Float32Array.of(1, 2, 3, 4), rows: 2, columns: 2 }, 1).data // [1, 3]
 */
export function truncateDimensions(matrix: Matrix, dimensions: number): Matrix {
  requireFullMatrix(matrix);
  requireWholeNumber('dimensions', dimensions, 1);
  const { rows } = matrix;
  const columns = Math.min(dimensions, matrix.columns);
  const numbers = matrix.data instanceof Float32Array ? Float32Array : Float64Array;
  const data = new numbers(rows * columns);
  for (let row = 0; row < rows; row++) {
    const start = row * matrix.columns;
    data.set(matrix.data.subarray(start, start + columns), row * columns);
  }
  return { data, rows, columns };
}
