import type { PackedRows } from './packed-rows.ts';

/**
 * Room for up to `rows` rows of `columns` numbers each, to be filled with `packRows` again and again.
 *
 * @example packRows(matrix, 0, 100, createPackedRows(100, matrix.columns))
 */
export function createPackedRows(rows: number, columns: number): PackedRows {
  const padded = Math.ceil(rows / 4) * 4;
  return {
    data: new Float64Array(padded * columns),
    columns,
    rows: 0,
    squares: new Float64Array(padded),
  };
}
