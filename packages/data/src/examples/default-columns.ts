import { SentenceForgeError } from '@sentenceforge/errors';
import type { TableRow } from '../tables/table-row.ts';
import { classId } from './class-id.ts';
import { parseNumber } from './parse-number.ts';

/**
 * Names for the columns of a file without header, from the number of fields in its first row and what the last column
 * holds in most rows: numbers, names of inference classes, or texts.
 *
 * Errors: COLUMN_MISSING when the columns cannot be told.
 *
 * @example defaultColumns('train.csv', rows) // ['sentence1', 'sentence2', 'score']
 */
export function defaultColumns(file: string, rows: readonly TableRow[]): readonly string[] {
  const count = rows[0]!.fields.length;
  const last = rows.map(({ fields }) => fields[count - 1]).filter((field) => field !== undefined);
  const most = (test: (field: string) => boolean): boolean =>
    last.filter(test).length * 2 > last.length;
  const label = most((field) => parseNumber(field) !== undefined)
    ? 'score'
    : most((field) => classId(field) !== undefined)
      ? 'label'
      : undefined;
  if (count === 1 && label === undefined) return ['text'];
  if (count === 2) return label === undefined ? ['sentence1', 'sentence2'] : ['text', 'label'];
  if (count === 3) {
    return label === undefined
      ? ['anchor', 'positive', 'negative']
      : ['sentence1', 'sentence2', label];
  }
  throw new SentenceForgeError('COLUMN_MISSING', {
    problem: `${file} has no header that is known, and its ${count} column${count > 1 ? 's' : ''} cannot be told apart.`,
    fix: 'Name the columns in order with the option columns (--columns sentence1,sentence2,score); _ skips one.',
    details: { file, row: 1, columns: count },
  });
}
