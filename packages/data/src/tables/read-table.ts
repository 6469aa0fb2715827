import { delimitedRows } from '../formats/delimited/delimited-rows.ts';
import { requireDelimiter } from '../formats/delimited/require-delimiter.ts';
import { delimiterOf } from './delimiter-of.ts';
import { openFile } from './open-file.ts';
import type { TableRow } from './table-row.ts';

/** How {@link readTable} reads a file. */
export interface ReadTableOptions {
  /** What stands between fields; when not given a tab for the extensions .tsv and .txt, a comma for all others. */
  delimiter?: ',' | '\t';
  /**
   * Whether `"` encloses fields that hold delimiters, line ends or (doubled) quotes. When not given: true with commas,
   * false with tabs, as in Python's `STSDataReader`: the files of STS-B, SICK and NLI have lone quotes in their texts.
   */
  quoting?: boolean;
}

/**
 * All rows of a CSV or TSV file in UTF-8, also compressed (.gz, .zst), a header being a row like the others. Blank lines
 * are skipped, rows may differ in their number of fields, an empty file has no rows.
 *
 * Errors: FILE_NOT_FOUND; FILE_MALFORMED with file, row and line; OPTION_INVALID.
 *
 * @example
 * const rows = await readTable('train.csv');
 * rows[0] // { row: 1, line: 1, fields: ['sentence1', 'sentence2', 'score'] }
 */
export async function readTable(
  path: string,
  { delimiter = delimiterOf(path), quoting = delimiter === ',' }: ReadTableOptions = {},
): Promise<TableRow[]> {
  requireDelimiter(delimiter);
  const blocks: TableRow[][] = [];
  for await (const rows of delimitedRows(await openFile(path), { delimiter, quoting })) {
    blocks.push(rows);
  }
  return blocks.flat();
}
