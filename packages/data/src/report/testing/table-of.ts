import type { TableChunk, TableSource } from '../../tables/table-source.ts';

const chunkRows = 1000;

/** Rows from memory as if they stood in a CSV file with a header: the first row is row 2. */
export function tableOf(
  file: string,
  names: readonly string[],
  rows: readonly (readonly unknown[])[],
): TableSource {
  const chunkAt = (start: number): TableChunk => {
    const part = rows.slice(start, start + chunkRows);
    const columns = names.map((name, place) => {
      const get = (index: number): unknown => part[index]![place];
      return [name, { length: part.length, get }] as const;
    });
    return {
      columns: new Map(columns),
      rows: part.length,
      place: (index) => ({ file, row: start + index + 2 }),
    };
  };
  return {
    name: file,
    columns: names,
    rows: rows.length,
    async *chunks() {
      for (let start = 0; start < rows.length; start += chunkRows) yield chunkAt(start);
    },
  };
}
