import { SentenceForgeError } from '@sentenceforge/errors';
import { Table } from 'apache-arrow';
import { requireColumn } from './require-column.ts';

/**
 * The table with other names for some columns; nothing is copied.
 *
 * @param names new names by old ones
 * @throws COLUMN_MISSING for an old name; OPTION_INVALID when two columns would have one name.
 *
 * @example renameColumns(table, { title: 'anchor', body: 'positive' })
 */
export function renameColumns(table: Table, names: Readonly<Record<string, string>>): Table {
  for (const name in names) requireColumn(table, name);
  const columns = table.schema.fields.map(
    ({ name }, index) => [names[name] ?? name, table.getChildAt(index)!] as const,
  );
  const renamed = Object.fromEntries(columns);
  if (Object.keys(renamed).length < columns.length) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `Renamed, columns would share a name: ${columns.map(([name]) => name).join(', ')}.`,
      fix: 'Give every column a name of its own, or leave columns out with keep first.',
      details: { option: 'names', value: names },
    });
  }
  return new Table(renamed);
}
