import type { Matrix } from './matrix.ts';
import { requireFullMatrix } from './require-full-matrix.ts';

/**
 * A new matrix whose rows have length 1: each row over max(its Euclidean norm, 1e-12), so a row of zeros stays zero
 * (`torch.nn.functional.normalize`). The norm is summed in float64; the result has the input's number type.
 *
 * @throws MATRIX_SHAPE_MISMATCH when `data` does not hold rows * columns numbers.
 * @example normalizeRows({ data: Float32Array.of(3, 4), rows: 1, columns: 2 }).data // Float32Array [0.6, 0.8]
 */
export function normalizeRows(matrix: Matrix): Matrix {
  requireFullMatrix(matrix);
  const { rows, columns } = matrix;
  const data = matrix.data.slice();
  for (let start = 0; start < data.length; start += columns) {
    let squares = 0;
    for (let at = start; at < start + columns; at++) {
      squares += data[at]! * data[at]!;
    }
    const norm = Math.max(Math.sqrt(squares), 1e-12);
    for (let at = start; at < start + columns; at++) {
      data[at]! /= norm;
    }
  }
  return { data, rows, columns };
}
