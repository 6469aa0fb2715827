import {
  type AsyncBuffer,
  type ColumnMetaData,
  type Compressors,
  type FileMetaData,
  parquetScan,
  parquetSchema,
  type SchemaTree,
} from 'hyparquet';
import { getTreePath } from 'hyparquet/src/schema.js';
import type { Column, TableChunk, TableSource } from '../../tables/table-source.ts';
import type { ByteSource } from '../byte-source.ts';
import type { FormatOptions } from '../format-options.ts';
import { malformed } from '../malformed.ts';
import { requireDistinctColumns } from '../require-distinct-columns.ts';
import { withParts } from '../with-parts.ts';
import { alignColumns } from './align-columns.ts';
import { codecs } from './codecs.ts';
import { columnPages } from './column-pages.ts';
import { parsers } from './parsers.ts';
import { readMetadata } from './read-metadata.ts';
import { type ColumnChunk, readPages } from './read-pages.ts';
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
  const { metadata, schema } = await readMetadata(file).then(
    (read) => ({ metadata: read, schema: parquetSchema(read) }),
    (cause: unknown) => {
      throw malformed(name, cause, { fix });
    },
  );
  const columns = schema.children.map(({ element }) => element.name);
  requireDistinctColumns(name, columns);
  const compressors = codecs(options.compressors);
  return {
    name,
    columns,
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

async function* readColumn(
  parquet: ParquetFile,
  { column, group, row }: { column: SchemaTree; group: number; row: number },
): AsyncGenerator<Column> {
  const { file, metadata, schema, compressors } = parquet;
  const { columns, num_rows: rows } = metadata.row_groups[group]!;
  const { name } = column.element;
  const chunks = columns.flatMap(({ meta_data: chunk, file_path: elsewhere }) =>
    chunk?.path_in_schema[0] === name && elsewhere === undefined ? [chunk] : [],
  );
  if (chunks.length === 0) throw new Error(`column ${name} is not in the file`);
  const pagesOf = (chunk: ColumnMetaData): ColumnChunk => ({
    file,
    metadata: chunk,
    schemaPath: getTreePath(schema, chunk.path_in_schema),
    compressors,
  });
  const isFlat = column.children.length === 0 && column.element.repetition_type !== 'REPEATED';
  if (isFlat) {
    const [chunk] = chunks;
    if (chunk!.num_values !== rows) {
      throw new Error(`column ${name} has ${chunk!.num_values} values for ${rows} rows`);
    }
    yield* columnPages(pagesOf(chunk!));
    return;
  }
  // hyparquet puts lists and structs together, and believes what pages say: each is checked first.
  for (const chunk of chunks) for await (const _page of readPages(pagesOf(chunk)));
  const range = { column: name, rowStart: row - 1, rowEnd: row - 1 + Number(rows) };
  const scan = await parquetScan({ file, metadata, compressors, parsers, columns: [name] });
  yield valuesColumn(await scan.readColumn(range));
}
