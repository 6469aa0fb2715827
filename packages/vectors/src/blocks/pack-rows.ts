import type { Matrix } from '../matrix.ts';
import type { PackedRows } from './packed-rows.ts';

/**
 * Copies rows `start` .. `start + count` (exclusive) of a matrix into `target`, widened to float64, and pads them with
 * rows of zeros to a multiple of 4. One number type keeps the kernels fast whatever was searched before.
 *
 * @example packRows(matrix, 0, 100, createPackedRows(100, matrix.columns))
 */
export function packRows(matrix: Matrix, start: number, count: number, target: PackedRows): void {
  const { columns } = matrix;
  const { data, squares } = target;
  target.rows = Math.ceil(count / 4) * 4;
  data.set(matrix.data.subarray(start * columns, (start + count) * columns));
  data.fill(0, count * columns, target.rows * columns);
  for (let row = 0; row < target.rows; row++) {
    let sum = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) {
      sum += data[at]! * data[at]!;
    }
    squares[row] = sum;
  }
}
