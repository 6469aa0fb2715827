import { SentenceForgeError } from '@sentenceforge/errors';
import { parseDelimited } from '../tables/parse-delimited.ts';
import type { TableRow } from '../tables/table-row.ts';
import { readTextFile } from './read-text-file.ts';

/** How the fields of a line are told apart. */
export interface FieldOptions {
  /** A tab when not given. */
  delimiter?: ',' | '\t';
  /** Whether `"` encloses fields; false when not given (Python's `csv.QUOTE_NONE`). */
  quoting?: boolean;
}

/**
 * Rows of a delimited file (.gz decompressed), of which only the fields at these places (from 0) are kept, in this
 * order. Blank lines are left out; Python's readers fail on them.
 *
 * @throws FILE_NOT_FOUND; FILE_MALFORMED; COLUMN_MISSING, with file, row and column, for a row with too few fields
 *
 * @example await readFields('sts/train.csv', [5, 6, 4], {}) // rows of sentence 1, sentence 2 and score
 */
export async function readFields(
  path: string,
  places: readonly number[],
  { delimiter = '\t', quoting = false }: FieldOptions,
): Promise<TableRow[]> {
  const rows = parseDelimited(await readTextFile(path), { file: path, delimiter, quoting });
  return rows.map(({ row, line, fields }) => {
    const missing = places.find((place) => fields[place] === undefined);
    if (missing !== undefined) {
      throw new SentenceForgeError('COLUMN_MISSING', {
        problem: `${path}, row ${row} (line ${line}): there is no column ${missing}, only ${fields.length} columns from 0.`,
        fix: 'Give the places of the columns, from 0, and the delimiter of the file.',
        details: { file: path, row, line, column: missing },
      });
    }
    return { row, line, fields: places.map((place) => fields[place]!) };
  });
}
