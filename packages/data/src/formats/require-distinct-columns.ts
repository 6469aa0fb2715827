import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Nothing where every column of a file has a name of its own.
 *
 * Errors: FILE_MALFORMED with the first name that comes again.
 *
 * @param row of the header, where the file has one
 */
export function requireDistinctColumns(file: string, names: readonly string[], row?: number): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined) return;
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: `${file}${row === undefined ? '' : `, row ${row}`}: two columns are called ${repeated}.`,
    fix: 'Give each column a name of its own.',
    details: { file, row, column: repeated },
  });
}
