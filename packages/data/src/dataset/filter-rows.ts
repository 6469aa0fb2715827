import type { Table } from 'apache-arrow';
import type { DatasetRow } from './dataset-row.ts';
import { rowAt } from './row-at.ts';
import { selectRows } from './select-rows.ts';

/**
 * The rows that a test keeps, in their order.
 *
 * @example filterRows(table, (row) => row.score !== null)
 */
export function filterRows(table: Table, keep: (row: DatasetRow, index: number) => boolean): Table {
  const kept: number[] = [];
  for (let index = 0; index < table.numRows; index += 1) {
    if (keep(rowAt(table, index), index)) kept.push(index);
  }
  return selectRows(table, kept);
}
