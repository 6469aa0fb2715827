import { type ParseDelimitedOptions, parseDelimited } from '../../tables/parse-delimited.ts';
import { requireUtf8 } from '../../tables/require-utf8.ts';
import type { TableRow } from '../../tables/table-row.ts';
import type { ByteSource } from '../byte-source.ts';
import { splitRecords } from './split-records.ts';

/**
 * The rows of a delimited file in blocks, a header being a row like the others, in bounded memory.
 *
 * Errors: FILE_MALFORMED with file, row and line.
 */
export async function* delimitedRows(
  source: ByteSource,
  options: Pick<ParseDelimitedOptions, 'delimiter' | 'quoting'>,
): AsyncGenerator<TableRow[]> {
  const { name: file } = source;
  let firstRow = 1;
  for await (const { bytes, line } of splitRecords(source.stream(), { file, ...options })) {
    requireUtf8(bytes, file, line);
    const rows = parseDelimited(bytes, { file, ...options, firstRow, firstLine: line });
    firstRow += rows.length;
    yield rows;
  }
}
