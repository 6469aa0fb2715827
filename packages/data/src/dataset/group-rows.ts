import type { Table } from 'apache-arrow';
import { plainValue } from '../formats/plain-value.ts';
import { requireColumn } from './require-column.ts';

/**
 * The numbers of the rows that share a value, by value in order of appearance; a list counts as its JSON.
 *
 * @throws COLUMN_MISSING
 *
 * @example groupRows(table, 'label') // [[0, 2], [1, 3]]
 */
export function groupRows(table: Table, column: string): readonly (readonly number[])[] {
  const values = requireColumn(table, column);
  const groups = new Map<unknown, number[]>();
  for (let row = 0; row < table.numRows; row += 1) {
    const value = plainValue(values.get(row));
    const key = Array.isArray(value) ? JSON.stringify(value) : value;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
