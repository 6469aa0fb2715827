import type { TableSource } from '../../tables/table-source.ts';
import type { ColumnKind } from './column-kinds.ts';
import { typedValue } from './typed-value.ts';

/**
 * The values of a table by columns, as columnar formats want them, in groups of at least `rows` rows (the last aside):
 * chunks of text files are small, and each group costs such a format some bytes and time.
 */
export async function* gatherRows(
  table: TableSource,
  kinds: readonly ColumnKind[],
  rows = 1 << 16,
): AsyncGenerator<unknown[][]> {
  let group: unknown[][] = kinds.map(() => []);
  let gathered = 0;
  for await (const chunk of table.chunks()) {
    for (const [index, kind] of kinds.entries()) {
      const column = chunk.columns.get(kind.name)!;
      for (let row = 0; row < chunk.rows; row += 1) {
        group[index]!.push(typedValue(column.get(row), kind));
      }
    }
    gathered += chunk.rows;
    if (gathered < rows) continue;
    yield group;
    group = kinds.map(() => []);
    gathered = 0;
  }
  if (gathered > 0) yield group;
}
