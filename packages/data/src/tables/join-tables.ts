import { SentenceForgeError } from '@sentenceforge/errors';
import type { TableSource } from './table-source.ts';

/**
 * Several tables with the same columns as one, in their order.
 *
 * Errors: COLUMN_MISSING for a table with other columns than the first.
 *
 * @example joinTables([await openTable('a.csv'), await openTable('b.parquet')])
 */
export function joinTables(tables: readonly [TableSource, ...TableSource[]]): TableSource {
  const [first, ...others] = tables;
  if (others.length === 0) return first;
  for (const other of others) requireSameColumns(first, other);
  const counts = tables.map(({ rows }) => rows).filter((rows) => rows !== undefined);
  const total = counts.reduce((sum, rows) => sum + rows, 0);
  return {
    name: `${first.name} and ${others.length} more`,
    columns: first.columns,
    rows: counts.length === tables.length ? total : undefined,
    async *chunks() {
      for (const table of tables) {
        for await (const chunk of table.chunks()) {
          const columns = first.columns.map((name) => [name, chunk.columns.get(name)!] as const);
          yield {
            columns: new Map(columns),
            rows: chunk.rows,
            place: (index) => chunk.place(index),
          };
        }
      }
    },
  };
}

function requireSameColumns(first: TableSource, other: TableSource): void {
  const missing = first.columns.find((name) => !other.columns.includes(name));
  const added = other.columns.find((name) => !first.columns.includes(name));
  const column = missing ?? added;
  if (column === undefined) return;
  const [whole, lacking] = missing === undefined ? [other, first] : [first, other];
  throw new SentenceForgeError('COLUMN_MISSING', {
    problem: `${lacking.name} has no column ${column}, which ${whole.name} has.`,
    fix: 'Read together only files with the same columns.',
    details: { file: lacking.name, column, columns: lacking.columns },
  });
}
