import type {
  AsyncBuffer,
  Compressors,
  DataReader,
  DecodedArray,
  PageHeader,
  RowGroup,
  SchemaTree,
} from 'hyparquet';
import { parquetHeader, readPage } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import type { ColumnDecoder } from 'hyparquet/src/types.js';
import type { Column } from '../../tables/table-source.ts';
import { plainTexts } from './plain-texts.ts';
import { valuesColumn } from './values-column.ts';

/** How many bytes are fetched at once, and how many of them a page's header may take. */
const fetchBytes = 256 << 10;
const headerBytes = 64 << 10;

/** A column without lists or structs, in one row group. */
export interface FlatColumn {
  readonly file: AsyncBuffer;
  readonly rowGroup: RowGroup;
  /** From the root of the schema to the column. */
  readonly schemaPath: readonly [SchemaTree, SchemaTree];
  readonly compressors: Compressors;
}

/**
 * The values of a column in a row group, page by page: only a few MiB of it are in memory. hyparquet's own readers hold
 * all of a row group, which may have a million rows and more.
 */
export async function* columnPages({
  file,
  rowGroup,
  schemaPath,
  compressors,
}: FlatColumn): AsyncGenerator<Column> {
  const { element } = schemaPath[1];
  const chunk = rowGroup.columns.find(
    (column) => column.meta_data?.path_in_schema[0] === element.name,
  );
  if (chunk?.meta_data === undefined || chunk.file_path !== undefined) {
    throw new Error(`column ${element.name} is not in the file`);
  }
  const { meta_data: metadata } = chunk;
  const decoder = {
    ...metadata,
    pathInSchema: metadata.path_in_schema,
    element,
    schemaPath: [...schemaPath],
    parsers: DEFAULT_PARSERS,
    compressors,
  };
  let position = Number(metadata.dictionary_page_offset || metadata.data_page_offset);
  const end = position + Number(metadata.total_compressed_size);
  const readerAt = windowOn(file, end);
  let dictionary: DecodedArray | undefined;
  while (position < end) {
    const header = await readerAt(position, headerBytes);
    const page = parquetHeader(header);
    if (!(page.compressed_page_size >= 0)) throw new Error('a page has no size');
    position += header.offset;
    const reader = await readerAt(position, page.compressed_page_size);
    position += page.compressed_page_size;
    const texts = textsOf(reader, page, decoder);
    if (texts !== undefined) {
      yield texts;
      continue;
    }
    const { data } = readPage(reader, page, decoder, dictionary, undefined, 0);
    if (data === undefined) continue;
    if (page.type === 'DICTIONARY_PAGE') dictionary = convert(data, decoder);
    else yield valuesColumn(data);
  }
}

/** The values of a page of plain texts, which most pages of texts are, decoded when they are asked for. */
function textsOf(
  { view }: DataReader,
  { data_page_header: header, ...page }: PageHeader,
  { element, codec, compressors }: ColumnDecoder,
): Column | undefined {
  const { type, converted_type, logical_type, repetition_type } = element;
  const isText = converted_type === 'UTF8' || logical_type?.type === 'STRING';
  if (header?.encoding !== 'PLAIN' || type !== 'BYTE_ARRAY' || !isText) return undefined;
  const bytes = new Uint8Array(view.buffer, view.byteOffset, page.compressed_page_size);
  const texts = decompressPage(bytes, page.uncompressed_page_size, codec, compressors);
  return plainTexts(texts, header.num_values, repetition_type !== 'REQUIRED');
}

/** Gives readers at positions with at least so many bytes after them (or all up to the end), out of what was fetched. */
function windowOn(
  file: AsyncBuffer,
  end: number,
): (position: number, bytes: number) => Promise<DataReader> {
  let start = 0;
  let fetched = new ArrayBuffer(0);
  return async (position, bytes) => {
    const needed = Math.min(position + bytes, end);
    if (position < start || needed > start + fetched.byteLength) {
      start = position;
      fetched = await file.slice(start, Math.min(end, start + Math.max(bytes, fetchBytes)));
      if (needed > start + fetched.byteLength) throw new Error(`it ends before byte ${needed}`);
    }
    return { view: new DataView(fetched, position - start), offset: 0 };
  };
}
