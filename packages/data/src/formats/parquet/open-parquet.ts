import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
  type SchemaTree,
} from 'hyparquet';
import { compressors as portableCompressors } from 'hyparquet-compressors';
import type { Column, TableChunk, TableSource } from '../../tables/table-source.ts';
import type { ByteSource } from '../byte-source.ts';
import type { FormatOptions } from '../format-options.ts';
import { malformed } from '../malformed.ts';
import { withParts } from '../with-parts.ts';
import { alignColumns } from './align-columns.ts';
import { columnPages } from './column-pages.ts';
import { valuesColumn } from './values-column.ts';

const fix = 'The file is truncated, damaged or no Parquet: fetch or make it again.';

/** An open file. */
interface ParquetFile {
  readonly name: string;
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly schema: SchemaTree;
  readonly compressors: Compressors;
}

/**
 * A Parquet file as a table, of any compression, read page by page (lists and structs row group by row group; what is
 * compressed as a whole, into memory).
 *
 * Errors: FILE_MALFORMED.
 *
 * @example const table = await openParquet(blobSource('train.parquet', file));
 */
export async function openParquet(
  source: ByteSource,
  options: FormatOptions = {},
): Promise<TableSource> {
  const { name, size, slice } = await withParts(source);
  const file: AsyncBuffer = { byteLength: size, slice: (start, end = size) => slice(start, end) };
  const metadata = await parquetMetadataAsync(file).catch((cause: unknown) => {
    throw malformed(name, cause, { fix });
  });
  const schema = parquetSchema(metadata);
  const compressors = { ...portableCompressors, ...options.compressors };
  return {
    name,
    columns: schema.children.map(({ element }) => element.name),
    rows: Number(metadata.num_rows),
    chunks: () => chunks({ name, file, metadata, schema, compressors }),
  };
}

async function* chunks(parquet: ParquetFile): AsyncGenerator<TableChunk> {
  const { name: file, metadata, schema } = parquet;
  let row = 1;
  try {
    for (const [group, { num_rows: rows }] of metadata.row_groups.entries()) {
      const pages = schema.children.map((column) => readColumn(parquet, { column, group, row }));
      for await (const aligned of alignColumns(pages, Number(rows))) {
        const first = row;
        const named = schema.children.map(
          ({ element }, index) => [element.name, aligned.columns[index]!] as const,
        );
        yield {
          columns: new Map(named),
          rows: aligned.rows,
          place: (index) => ({ file, row: first + index }),
        };
        row += aligned.rows;
      }
    }
  } catch (cause) {
    throw malformed(file, cause, { where: `from row ${row} on`, fix, details: { row } });
  }
}

function readColumn(
  parquet: ParquetFile,
  { column, group, row }: { column: SchemaTree; group: number; row: number },
): AsyncGenerator<Column> {
  const { file, metadata, schema, compressors } = parquet;
  const rowGroup = metadata.row_groups[group]!;
  const isFlat = column.children.length === 0 && column.element.repetition_type !== 'REPEATED';
  if (isFlat) return columnPages({ file, rowGroup, schemaPath: [schema, column], compressors });
  const rowStart = row - 1;
  return readNested(parquet, {
    column: column.element.name,
    rowStart,
    rowEnd: rowStart + Number(rowGroup.num_rows),
  });
}

async function* readNested(
  { file, metadata, compressors }: ParquetFile,
  range: { column: string; rowStart: number; rowEnd: number },
): AsyncGenerator<Column> {
  const scan = await parquetScan({ file, metadata, compressors, columns: [range.column] });
  yield valuesColumn(await scan.readColumn(range));
}
