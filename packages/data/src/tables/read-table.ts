import { readFile } from 'node:fs/promises';
import { SentenceForgeError } from '@sentenceforge/errors';
import { delimiterOf } from './delimiter-of.ts';
import { parseDelimited } from './parse-delimited.ts';
import { requireUtf8 } from './require-utf8.ts';
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
 * All rows of a CSV or TSV file in UTF-8, a header being a row like the others. Blank lines are skipped, rows may
 * differ in their number of fields, an empty file has no rows.
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
  if (delimiter !== ',' && delimiter !== '\t') {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The option delimiter is ${JSON.stringify(delimiter)}.`,
      fix: "Give ',' or '\\t'.",
      details: { option: 'delimiter', value: delimiter },
    });
  }
  const bytes = await readBytes(path);
  requireUtf8(bytes, path);
  return parseDelimited(bytes, { file: path, delimiter, quoting });
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem:
        code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${code}).`,
      fix: 'Check the path.',
      details: { file: path },
      cause,
    });
  }
}
