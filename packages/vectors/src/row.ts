import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from './matrix.ts';

/**
 * One row as a view of `columns` numbers: no copy, what is written to it is written to the matrix.
 *
 * @throws OPTION_INVALID when `index` is not a whole number in 0 .. rows - 1.
 * @example row({ data: Float32Array.of(1, 2, 3, 4), rows: 2, columns: 2 }, 1) // Float32Array [3, 4]
 */
export function row(matrix: Matrix, index: number): Float32Array | Float64Array {
  const { data, rows, columns } = matrix;
  if (!Number.isInteger(index) || index < 0 || index >= rows) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `Row ${index} was asked for from a matrix of ${rows} rows.`,
      fix: `Use a whole number from 0 to ${rows - 1}.`,
      details: { row: index, rows },
    });
  }
  return data.subarray(index * columns, (index + 1) * columns);
}
