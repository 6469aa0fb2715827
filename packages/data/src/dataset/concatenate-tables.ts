import { SentenceForgeError } from '@sentenceforge/errors';
import { DataType, Table, Vector } from 'apache-arrow';
import { createColumnBuilder } from './create-column-builder.ts';
import { requireColumn } from './require-column.ts';

/**
 * The rows of all tables (one or more), one table after the other. All have the same columns, in any order. Columns of
 * one type are not copied; others are built again from their values.
 *
 * @throws COLUMN_MISSING; TEXT_INVALID where a column holds texts here and numbers there.
 *
 * @example concatenateTables([first, second]).numRows
 */
export function concatenateTables(tables: readonly Table[]): Table {
  const [first] = tables;
  if (first === undefined) {
    throw new SentenceForgeError('DATA_EMPTY', {
      problem: 'No data set was given.',
      fix: 'Give at least one.',
    });
  }
  const names = first.schema.fields.map(({ name }) => name);
  for (const table of tables) {
    for (const { name } of table.schema.fields) requireColumn(first, name);
  }
  return new Table(
    Object.fromEntries(
      names.map((name) => [
        name,
        join(
          name,
          tables.map((table) => requireColumn(table, name)),
        ),
      ]),
    ),
  );
}

function join(name: string, columns: readonly Vector[]): Vector {
  const types = new Set(columns.map(({ type }) => String(type)));
  if (types.size === 1 && !DataType.isDictionary(columns[0]!.type)) {
    return new Vector(columns.flatMap(({ data }) => data));
  }
  const builder = createColumnBuilder(name);
  columns.forEach((column, table) => {
    for (let row = 0; row < column.length; row += 1) {
      builder.append(column.get(row), () => ({ file: `data set ${table + 1}`, row: row + 1 }));
    }
  });
  return builder.finish();
}
