import type { DecodedArray, SchemaElement } from 'hyparquet';
import { readPage } from 'hyparquet/src/column.js';
import { convert } from 'hyparquet/src/convert.js';
import type { Column } from '../../tables/table-source.ts';
import { parsers } from './parsers.ts';
import { plainTexts } from './plain-texts.ts';
import { type ColumnChunk, type Page, readPages } from './read-pages.ts';
import { valuesColumn } from './values-column.ts';

/**
 * The values of a column without lists or structs in a row group, page by page: only a few MiB of it are in memory.
 * hyparquet's own readers hold all of a row group, which may have a million rows and more.
 */
export async function* columnPages(chunk: ColumnChunk): AsyncGenerator<Column> {
  const { metadata, schemaPath, compressors } = chunk;
  const { element } = schemaPath.at(-1)!;
  const decoder = {
    ...metadata,
    codec: 'UNCOMPRESSED' as const,
    pathInSchema: metadata.path_in_schema,
    element,
    schemaPath,
    parsers,
    compressors,
  };
  let dictionary: DecodedArray | undefined;
  for await (const page of readPages(chunk)) {
    const texts = textsOf(page, element);
    if (texts !== undefined) {
      yield texts;
      continue;
    }
    const { header, bytes } = page;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { data } = readPage({ view, offset: 0 }, header, decoder, dictionary, undefined, 0);
    if (data === undefined) continue;
    if (header.type === 'DICTIONARY_PAGE') dictionary = convert(data, decoder);
    else yield valuesColumn(data);
  }
}

/** The values of a page of plain texts, which most pages of texts are, decoded when they are asked for. */
function textsOf(
  { header: { data_page_header: header }, bytes }: Page,
  { type, converted_type, logical_type, repetition_type }: SchemaElement,
): Column | undefined {
  const isText = converted_type === 'UTF8' || logical_type?.type === 'STRING';
  if (header?.encoding !== 'PLAIN' || type !== 'BYTE_ARRAY' || !isText) return undefined;
  return plainTexts(bytes, header.num_values, repetition_type !== 'REQUIRED');
}
