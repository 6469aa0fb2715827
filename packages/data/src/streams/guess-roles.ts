import { SentenceForgeError } from '@sentenceforge/errors';
import { columnRole } from '../examples/column-role.ts';
import type { ExampleRoles } from './example-roles.ts';

/**
 * The roles that well-known names of columns tell: texts by their place in an example (anchor before positive before
 * negative), the first score or class as label.
 *
 * @param name what messages call the table
 * @throws COLUMN_MISSING when no name is known to hold texts.
 *
 * @example guessRoles('train.csv', ['score', 'sentence1', 'sentence2']) // { texts: ['sentence1', 'sentence2'], label: 'score' }
 */
export function guessRoles(name: string, columns: readonly string[]): ExampleRoles {
  const texts = columns
    .filter((column) => columnRole(column).role === 'text')
    .sort((a, b) => columnRole(a).place - columnRole(b).place);
  if (texts.length === 0) {
    throw new SentenceForgeError('COLUMN_MISSING', {
      problem: `${name} has no column that is known to hold texts, only ${columns.join(', ')}.`,
      fix: "Name them with the option roles: { texts: ['title', 'body'], label: 'rating' }.",
      details: { file: name, columns },
    });
  }
  const label = columns.find((column) => ['score', 'class'].includes(columnRole(column).role));
  return { texts, label };
}
