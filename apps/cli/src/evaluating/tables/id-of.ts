import type { RowPlace } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * A cell as an id: numbers become texts.
 *
 * @throws FILE_MALFORMED with file and row for an empty cell
 */
export function idOf(value: unknown, column: string, { file, row }: RowPlace): string {
  const id = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  if (typeof id === 'string' && id !== '') return id;
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: `${file}, row ${row}, column ${column}: ${JSON.stringify(value) ?? 'nothing'} is no id.`,
    fix: 'Give every row an id.',
    details: { file, row, column },
  });
}
