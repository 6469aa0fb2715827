import { SentenceForgeError } from '@sentenceforge/errors';
import { showValue } from '../../examples/show-value.ts';
import type { RowPlace } from '../../tables/table-source.ts';

/** The error for a value that a format has no place for. */
export function unwritable(
  output: string,
  at: RowPlace,
  { column, value, expected }: { column: string; value: unknown; expected: string },
): SentenceForgeError {
  return new SentenceForgeError('TEXT_INVALID', {
    problem: `${output} cannot hold column ${column} of ${at.file}, row ${at.row}: ${showValue(value)} is not ${expected}.`,
    fix: 'Give every row of a column values of one kind, or leave the column out.',
    details: { ...at, column, value, output },
  });
}
