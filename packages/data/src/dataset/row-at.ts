import { SentenceForgeError } from '@sentenceforge/errors';
import type { Table } from 'apache-arrow';
import { plainValue } from '../formats/plain-value.ts';
import type { DatasetRow } from './dataset-row.ts';

/**
 * A row of a table (from 0) as plain JavaScript.
 *
 * @throws OPTION_INVALID when there is no such row.
 *
 * @example rowAt(table, 0) // { sentence1: 'A plane is taking off.', score: 1 }
 */
export function rowAt(table: Table, index: number): DatasetRow {
  if (!Number.isInteger(index) || index < 0 || index >= table.numRows) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `There is no row ${index} in a data set of ${table.numRows} rows.`,
      fix: 'Give an integer from 0 to one less than its rows.',
      details: { index, rows: table.numRows },
    });
  }
  const { fields } = table.schema;
  return Object.fromEntries(
    fields.map(({ name }, column) => [name, plainValue(table.getChildAt(column)?.get(index))]),
  );
}
