import { SentenceForgeError } from '@sentenceforge/errors';
import { type CsvError, parse } from 'csv-parse/sync';
import type { TableRow } from './table-row.ts';

/** How the bytes of a delimited file are to be read. */
export interface ParseDelimitedOptions {
  /** The name that errors give to the file. */
  file: string;
  delimiter: ',' | '\t';
  /** Whether `"` encloses fields; if not it is a letter like any other. */
  quoting: boolean;
  /** The number of the first row; 1 when not given. A byte order mark is expected there only. */
  firstRow?: number;
  /** The line of the file on which the bytes start; 1 when not given. */
  firstLine?: number;
}

const newline = 0x0a;
const carriageReturn = 0x0d;

/**
 * The rows of a delimited UTF-8 file, with or without a byte order mark. Rows end with CRLF, LF or CR; blank lines are
 * skipped; rows may differ in their number of fields.
 *
 * Errors: FILE_MALFORMED (with file, row and line) for quotes that do not fit together.
 */
export function parseDelimited(
  bytes: Uint8Array,
  { file, delimiter, quoting, firstRow = 1, firstLine = 1 }: ParseDelimitedOptions,
): TableRow[] {
  const rows: TableRow[] = [];
  let position = 0;
  let line = firstLine;
  // csv-parse counts a CRLF inside of quotes twice and keeps no line of a row's start: lines are counted here.
  const skipBlankLines = (): void => {
    while (position < bytes.length && isLineEnd(bytes, position)) {
      line += countLines(bytes, position, position + 1);
      position += 1;
    }
  };
  try {
    parse(bytes, {
      bom: firstRow === 1,
      delimiter,
      quote: quoting ? '"' : null,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields, { bytes: end }) => {
        skipBlankLines();
        rows.push({ row: firstRow + rows.length, line, fields });
        line += countLines(bytes, position, end);
        position = end;
        return null;
      },
    });
  } catch (cause) {
    skipBlankLines();
    const row = firstRow + rows.length;
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `${file}, row ${row} (line ${line}): ${explain(cause as CsvError)}`,
      fix: 'Enclose a field that holds quotes in quotes and double those inside: "a ""quoted"" word"; or, where quotes are plain letters, read the file without quoting.',
      details: { file, row, line },
      cause,
    });
  }
  return rows;
}

function explain({ code, message }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quote is opened in this row and never closed.';
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands in the middle of a field that is not enclosed in quotes.';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'text follows the closing quote of a field.';
    default:
      return `${message}.`;
  }
}

function isLineEnd(bytes: Uint8Array, position: number): boolean {
  return bytes[position] === newline || bytes[position] === carriageReturn;
}

/** Line ends from start to end; a CRLF counts where its LF is. */
function countLines(bytes: Uint8Array, start: number, end: number): number {
  let lines = 0;
  for (let index = start; index < end; index += 1) {
    const isLast = bytes[index] === carriageReturn && bytes[index + 1] !== newline;
    if (bytes[index] === newline || isLast) lines += 1;
  }
  return lines;
}
