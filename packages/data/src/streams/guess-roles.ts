import { SentenceForgeError } from '@sentenceforge/errors';
import { chooseColumns } from '../examples/choose-columns.ts';
import { columnRole } from '../examples/column-role.ts';
import type { ExampleRoles } from './example-roles.ts';

/**
 * The roles that well-known names of columns tell, as where examples are read ({@link chooseColumns}).
 *
 * @param name what messages call the table
 * @throws COLUMN_MISSING when no name is known to hold texts.
 *
 * @example guessRoles('train.csv', ['score', 'sentence1', 'sentence2']) // { texts: ['sentence1', 'sentence2'], label: 'score' }
 */
export function guessRoles(name: string, columns: readonly string[]): ExampleRoles {
  if (!columns.some((column) => columnRole(column).role === 'text')) {
    throw new SentenceForgeError('COLUMN_MISSING', {
      problem: `${name} has no column that is known to hold texts, only ${columns.join(', ')}.`,
      fix: "Name them with the option roles: { texts: ['title', 'body'], label: 'rating' }.",
      details: { file: name, columns },
    });
  }
  const { texts, labels } = chooseColumns(name, columns);
  return { texts, label: labels.length > 1 ? labels : labels[0] };
}
