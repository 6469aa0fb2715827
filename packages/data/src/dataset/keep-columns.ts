import { Table } from 'apache-arrow';
import { requireColumn } from './require-column.ts';

/**
 * The table with these columns only, in this order; nothing is copied.
 *
 * @throws COLUMN_MISSING
 *
 * @example keepColumns(table, ['sentence1', 'sentence2'])
 */
export function keepColumns(table: Table, names: readonly string[]): Table {
  return new Table(Object.fromEntries(names.map((name) => [name, requireColumn(table, name)])));
}
