import { type RecordBatch, RecordBatchReader } from 'apache-arrow';
import type { TableChunk, TableSource } from '../../tables/table-source.ts';
import type { ByteSource } from '../byte-source.ts';
import { malformed } from '../malformed.ts';
import { requireDistinctColumns } from '../require-distinct-columns.ts';
import { withParts } from '../with-parts.ts';
import { arrowHandle } from './arrow-handle.ts';
import { registerCodecs } from './register-codecs.ts';
import { requireFooter } from './require-footer.ts';
import { requireRows } from './require-rows.ts';
import { vectorColumn } from './vector-column.ts';

const fix = 'The file is truncated, damaged or no Arrow: fetch or make it again.';

/**
 * An Arrow IPC file (Feather version 2) or stream as a table, compressed or not, read record batch by record batch
 * (what is compressed as a whole, into memory). Columns of texts, floats, booleans and small integers are the Arrow vectors themselves, without a copy.
 *
 * Errors: FILE_MALFORMED.
 *
 * @example const table = await openArrow(blobSource('train.arrow', file));
 */
export async function openArrow(source: ByteSource): Promise<TableSource> {
  const { name } = source;
  registerCodecs();
  const file = await withParts(source);
  await requireFooter(file).catch((cause: unknown) => {
    throw malformed(name, cause, { fix });
  });
  const open = async (): Promise<RecordBatchReader> => {
    const reader = await RecordBatchReader.from(arrowHandle(file));
    await reader.open();
    if (reader.schema === undefined) throw new Error('it has no schema');
    return reader;
  };
  const columns = await open().then(
    async (reader) => {
      const names = reader.schema.fields.map((field) => String(field.name));
      requireDistinctColumns(name, names);
      await reader.cancel();
      return names;
    },
    (cause: unknown) => {
      throw malformed(name, cause, { fix });
    },
  );
  return {
    name,
    columns,
    async *chunks() {
      let rows = 0;
      try {
        for await (const batch of await open()) {
          requireRows(batch);
          if (batch.numRows > 0) yield chunk(name, batch, { columns, firstRow: rows + 1 });
          rows += batch.numRows;
        }
      } catch (cause) {
        throw malformed(name, cause, {
          where: `after row ${rows}`,
          fix,
          details: { row: rows + 1 },
        });
      }
    },
  };
}

function chunk(
  file: string,
  batch: RecordBatch,
  { columns, firstRow }: { columns: readonly string[]; firstRow: number },
): TableChunk {
  const named = columns.map((name, place) => {
    const failed = (index: number, cause: unknown): Error => {
      const row = firstRow + index;
      return malformed(file, cause, { where: `row ${row}, column ${name}`, fix, details: { row } });
    };
    return [name, vectorColumn(batch.getChildAt(place)!, failed)] as const;
  });
  return {
    columns: new Map(named),
    rows: batch.numRows,
    place: (index) => ({ file, row: firstRow + index }),
  };
}
