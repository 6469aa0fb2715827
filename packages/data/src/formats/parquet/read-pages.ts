import type {
  AsyncBuffer,
  ColumnMetaData,
  Compressors,
  DataReader,
  PageHeader,
  SchemaTree,
} from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { requirePage } from './require-page.ts';
import { requireThrift } from './require-thrift.ts';

/** How many bytes are fetched at once, and how many of them a page's header may take. */
const fetchBytes = 256 << 10;
const headerBytes = 64 << 10;

/** The pages of a column in one row group: where they are, and what they are of. */
export interface ColumnChunk {
  readonly file: AsyncBuffer;
  readonly metadata: ColumnMetaData;
  /** From the root of the schema to the column. */
  readonly schemaPath: SchemaTree[];
  readonly compressors: Compressors;
}

/** A page as if it had not been compressed. */
export interface Page {
  readonly header: PageHeader;
  /** Levels included. */
  readonly bytes: Uint8Array;
}

/**
 * The pages of a column in a row group, decompressed and checked, one after the other in bounded memory.
 *
 * @throws Error or RangeError for pages that are damaged
 */
export async function* readPages({
  file,
  metadata,
  schemaPath,
  compressors,
}: ColumnChunk): AsyncGenerator<Page> {
  const { codec } = metadata;
  const values = Number(metadata.num_values);
  let position = Number(metadata.dictionary_page_offset || metadata.data_page_offset);
  const end = position + Number(metadata.total_compressed_size);
  const readerAt = windowOn(file, end);
  while (position < end) {
    const reader = await readerAt(position, headerBytes);
    requireThrift(reader.view, 0);
    const header = parquetHeader(reader);
    if (!(header.compressed_page_size >= 0)) throw new Error('a page has no size');
    position += reader.offset;
    const { view } = await readerAt(position, header.compressed_page_size);
    position += header.compressed_page_size;
    const stored = new Uint8Array(view.buffer, view.byteOffset, header.compressed_page_size);
    const { data_page_header_v2: second } = header;
    // Levels of the second version of pages are not compressed.
    const levels = second
      ? second.repetition_levels_byte_length + second.definition_levels_byte_length
      : 0;
    const isPlain = codec === 'UNCOMPRESSED' || second?.is_compressed === false;
    const content = isPlain
      ? stored
      : decompressPage(
          stored.subarray(levels),
          header.uncompressed_page_size - levels,
          codec,
          compressors,
        );
    const bytes = isPlain || levels === 0 ? content : joined(stored.subarray(0, levels), content);
    requirePage(header, bytes, { schemaPath, values });
    yield { header: uncompressed(header, bytes.length), bytes };
  }
}

function uncompressed(header: PageHeader, size: number): PageHeader {
  const { data_page_header_v2: second } = header;
  return {
    ...header,
    compressed_page_size: size,
    uncompressed_page_size: size,
    ...(second && { data_page_header_v2: { ...second, is_compressed: false } }),
  };
}

function joined(start: Uint8Array, end: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(start.length + end.length);
  bytes.set(start);
  bytes.set(end, start.length);
  return bytes;
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
