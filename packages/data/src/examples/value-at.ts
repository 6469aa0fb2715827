import { plainValue } from '../formats/plain-value.ts';
import type { Column } from '../tables/table-source.ts';

/**
 * A value of a column as plain JavaScript; undefined for a field that a short row lacks.
 *
 * @example valueAt(chunk.columns.get('negatives')!, 0) // ['a text', 'another']
 */
export function valueAt(column: Column, row: number): unknown {
  const value = column.get(row);
  return typeof value === 'object' || typeof value === 'bigint' ? plainValue(value) : value;
}
