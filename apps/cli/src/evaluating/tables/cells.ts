import type { RowPlace, TableSource } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';

/** The cells of one row, and how messages name it. */
export interface Cells<Name extends string> {
  readonly values: Readonly<Record<Name, unknown>>;
  readonly place: RowPlace;
}

/**
 * Some columns of a table, row by row.
 *
 * @param columns for each the names that it may have, of which the first that is there is used; undefined for no column.
 * @throws COLUMN_MISSING, and what reading the table throws
 * @example for await (const { values } of cells(table, { id: ['_id', 'id'], text: ['text'] })) values.id;
 */
export async function* cells<Name extends string>(
  table: TableSource,
  columns: Readonly<Record<Name, readonly string[] | undefined>>,
): AsyncGenerator<Cells<Name>> {
  const chosen = (Object.keys(columns) as Name[]).flatMap((name) => {
    const spellings = columns[name];
    if (spellings === undefined) return [];
    const column = spellings.find((spelling) => table.columns.includes(spelling));
    if (column === undefined) throw missing(table, spellings);
    return { name, column };
  });
  for await (const chunk of table.chunks()) {
    for (let index = 0; index < chunk.rows; index++) {
      const values = chosen.map(({ name, column }) => [
        name,
        chunk.columns.get(column)!.get(index),
      ]);
      yield {
        values: Object.fromEntries(values) as Record<Name, unknown>,
        place: chunk.place(index),
      };
    }
  }
}

function missing(table: TableSource, spellings: readonly string[]): SentenceForgeError {
  return new SentenceForgeError('COLUMN_MISSING', {
    problem: `${table.name} has no column ${spellings.join(' or ')}; its columns are ${table.columns.join(', ')}.`,
    fix: `Rename the column that is meant to ${spellings[0]}.`,
    details: { file: table.name, columns: table.columns },
  });
}
