import { SentenceForgeError } from '@sentenceforge/errors';
import { Table } from 'apache-arrow';
import { selectValues } from './select-values.ts';

/**
 * The rows of these numbers (from 0, in this order, any number of times), copied into a table with the same types.
 *
 * @throws OPTION_INVALID for a number that no row has.
 *
 * @example selectRows(table, [2, 0]).numRows // 2
 */
export function selectRows(table: Table, rows: ArrayLike<number>): Table {
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    if (Number.isInteger(row) && row >= 0 && row < table.numRows) continue;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `Row ${row} was selected from a data set of ${table.numRows} rows.`,
      fix: 'Give integers from 0 to one less than its rows.',
      details: { value: row, index, rows: table.numRows },
    });
  }
  const columns = table.schema.fields.map(
    ({ name }, column) => [name, selectValues(table.getChildAt(column)!, rows)] as const,
  );
  return new Table(Object.fromEntries(columns));
}
