import type { TableChunk } from '../tables/table-source.ts';
import { arrayColumn } from './array-column.ts';
import type { RowLayout } from './row-layout.ts';

/** Rows of fields with their places: what `TableRow` is, whatever the fields hold. */
interface PlacedRow {
  readonly row: number;
  readonly line: number;
  readonly fields: readonly unknown[];
}

/** Rows of fields turned into columns. */
export function rowsChunk(
  file: string,
  rows: readonly PlacedRow[],
  { columns }: RowLayout,
): TableChunk {
  return {
    columns: new Map(
      columns.map(({ name, index }) => [
        name,
        arrayColumn(rows.map(({ fields }) => fields[index])),
      ]),
    ),
    rows: rows.length,
    place(index) {
      const { row, line } = rows[index]!;
      return line === row ? { file, row } : { file, row, line };
    },
  };
}
