import type { Table } from 'apache-arrow';
import { columnRole } from '../examples/column-role.ts';
import { classNames } from '../examples/labels/class-names.ts';
import { valueAt } from '../examples/value-at.ts';
import type { InputExample } from '../input-example.ts';
import { createExampleReader, type ExampleOptions } from '../streams/create-example-reader.ts';
import type { ExampleRoles } from '../streams/example-roles.ts';
import { guessRoles } from '../streams/guess-roles.ts';
import { tableChunks } from './table-chunks.ts';

/**
 * The rows of a table as examples; what messages call their file is `rows`.
 *
 * @throws what {@link createExampleReader} throws.
 *
 * @example examplesOf(table, { scoreRange: [0, 5] })
 */
export function examplesOf(table: Table, options: ExampleOptions = {}): InputExample[] {
  const columns = table.schema.fields.map(({ name }) => name);
  const roles = options.roles ?? guessRoles('rows', columns);
  const classes = options.classes ?? namesOfClasses(table, roles);
  const readerOf = createExampleReader({ name: 'rows', columns }, { ...options, roles, classes });
  return Array.from(tableChunks(table, 'rows')).flatMap((chunk) => {
    const exampleAt = readerOf(chunk);
    const examples = Array.from({ length: chunk.rows }, (_, row) => exampleAt(row));
    return examples.filter((example) => example !== undefined);
  });
}

function namesOfClasses(table: Table, { label }: ExampleRoles): readonly string[] | undefined {
  const column = typeof label === 'string' ? table.getChild(label) : null;
  if (column === null || columnRole(label as string).role === 'score') return undefined;
  const values = Array.from({ length: table.numRows }, (_, row) => valueAt(column, row));
  return values.some(Array.isArray) ? undefined : classNames(values);
}
