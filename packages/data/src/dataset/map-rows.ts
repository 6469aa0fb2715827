import type { Table } from 'apache-arrow';
import type { DatasetRow } from './dataset-row.ts';
import { rowAt } from './row-at.ts';
import { tableFromRows } from './table-from-rows.ts';

/**
 * A table of what a function makes of every row; its columns are the keys of the new rows.
 *
 * @throws TEXT_INVALID as `createColumnBuilder`.
 *
 * @example mapRows(table, (row) => ({ ...row, text: String(row.text).toLowerCase() }))
 */
export function mapRows(
  table: Table,
  change: (row: DatasetRow, index: number) => DatasetRow,
): Table {
  return tableFromRows(
    Array.from({ length: table.numRows }, (_, index) => change(rowAt(table, index), index)),
  );
}
