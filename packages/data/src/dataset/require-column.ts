import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { Table, Vector } from 'apache-arrow';

/**
 * The column of that name.
 *
 * @throws COLUMN_MISSING
 *
 * @example requireColumn(table, 'score').get(0) // 0.5
 */
export function requireColumn(table: Table, name: string): Vector {
  const column = table.getChild(name);
  if (column !== null) return column;
  const names = table.schema.fields.map((field) => field.name);
  const nearest = nearestName(name, names);
  throw new SentenceForgeError('COLUMN_MISSING', {
    problem: `The data set has no column ${name}, only ${names.join(', ')}.`,
    fix: nearest === undefined ? 'Name a column that it has.' : `Did you mean ${nearest}?`,
    details: { column: name, columns: names },
  });
}
