import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import { checkExamplesOptions } from '../examples/check-examples-options.ts';
import { columnRole } from '../examples/column-role.ts';
import { labelProblem } from '../examples/label-problem.ts';
import { readTexts } from '../examples/read-texts.ts';
import type { RowProblem } from '../examples/row-problem.ts';
import { throwFirstProblem } from '../examples/throw-first-problem.ts';
import { valueAt } from '../examples/value-at.ts';
import { InputExample } from '../input-example.ts';
import type { TableChunk, TableSource } from '../tables/table-source.ts';
import { createLabelReaders } from './create-label-readers.ts';
import type { ExampleRoles } from './example-roles.ts';
import { guessRoles } from './guess-roles.ts';

/** How rows become examples. */
export interface ExampleOptions {
  /** Which columns are what; well-known names tell it when not given. */
  roles?: ExampleRoles;
  /** The lowest and highest score there can be, mapped to 0 and 1; labels are kept as they are when not given. */
  scoreRange?: readonly [number, number];
  /**
   * The names of the classes in the order of their ids. When not given those of inference; a Dataset, which sees all of
   * its labels, sorts other names.
   */
  classes?: readonly string[] | undefined;
  /** Whether an empty or blank text is an error; true when not given. */
  requireText?: boolean;
  /**
   * Takes rows without usable texts or label, which are left out, each time that they are read. When not given the first is
   * thrown.
   */
  onBadRow?: ((problem: RowProblem) => void) | undefined;
}

/** Makes the example of a row, from 0, of the chunk that it was made for; undefined where `onBadRow` took it. */
export type RowReader = (row: number) => InputExample | undefined;

/**
 * What turns the rows of a table's chunks into examples, one row at a time. Labels that are names of classes become their
 * ids; lists of numbers, of one column or of several, stay lists.
 *
 * @throws COLUMN_MISSING and OPTION_INVALID at once; TEXT_EMPTY, TEXT_INVALID and LABEL_INVALID, with file, row, column
 *   and value, when the row is read.
 *
 * @example
 * const readerOf = createExampleReader(source);
 * for await (const chunk of source.chunks()) console.log(readerOf(chunk)(0)?.texts);
 */
export function createExampleReader(
  { name, columns }: Pick<TableSource, 'name' | 'columns'>,
  options: ExampleOptions = {},
): (chunk: TableChunk) => RowReader {
  const { roles = guessRoles(name, columns), scoreRange, classes, requireText = true } = options;
  const { onBadRow = (problem) => throwFirstProblem([problem]) } = options;
  const { texts } = roles;
  const labels = roles.label === undefined ? [] : [roles.label].flat();
  for (const wanted of [...texts, ...labels]) requireColumn(name, columns, wanted);
  checkExamplesOptions({ scoreRange, classes });
  const labelColumn = labels.length > 0 ? labels.join(', ') : undefined;
  const isScore = labels.some((label) => columnRole(label).role === 'score');
  const readerOf = createLabelReaders({ isScore, scoreRange, classes });

  return (chunk) => {
    const textColumns = texts.map((column) => [column, chunk.columns.get(column)!] as const);
    const labelColumns = labels.map((column) => chunk.columns.get(column)!);
    return (row) => {
      const at = chunk.place(row);
      const values = textColumns.map(([column, cells]) => [column, valueAt(cells, row)] as const);
      const read = readTexts(at, values, { requireText });
      if ('problem' in read) {
        onBadRow(read.problem);
        return undefined;
      }
      // Examples share the list of names unless a list of texts makes theirs longer.
      const names = read.columns.length === texts.length ? texts : read.columns;
      const origin = { file: at.file, row: at.row, columns: names, labelColumn };
      if (labelColumn === undefined) return new InputExample({ texts: read.texts, origin });
      const cells = labelColumns.map((column) => valueAt(column, row));
      const value = cells.length > 1 ? cells : cells[0];
      const { labelling, read: readLabel } = readerOf(value);
      const label = readLabel(value);
      if (label === undefined) {
        onBadRow(labelProblem(at, { column: labelColumn, value, labelling }));
        return undefined;
      }
      return new InputExample({ texts: read.texts, label, origin });
    };
  };
}

function requireColumn(file: string, columns: readonly string[], column: string): void {
  if (columns.includes(column)) return;
  const nearest = nearestName(column, columns);
  throw new SentenceForgeError('COLUMN_MISSING', {
    problem: `${file} has no column ${column}, only ${columns.join(', ')}.`,
    fix: nearest === undefined ? 'Name columns that it has.' : `Did you mean ${nearest}?`,
    details: { file, column, columns },
  });
}
