import type { Table } from 'apache-arrow';
import type { TableChunk } from '../tables/table-source.ts';

/**
 * The record batches of a table as chunks, without a copy.
 *
 * @param name what messages call the rows
 *
 * @example for (const chunk of tableChunks(table, 'rows')) console.log(chunk.rows);
 */
export function* tableChunks(table: Table, name: string): Generator<TableChunk> {
  let start = 0;
  for (const batch of table.batches) {
    const first = start + 1;
    yield {
      rows: batch.numRows,
      columns: new Map(
        table.schema.fields.map((field, index) => [field.name, batch.getChildAt(index)!]),
      ),
      place: (index) => ({ file: name, row: first + index }),
    };
    start += batch.numRows;
  }
}
