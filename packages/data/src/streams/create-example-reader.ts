import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import { InputExample } from '../input-example.ts';
import type { Column, TableChunk, TableSource } from '../tables/table-source.ts';
import type { ExampleRoles } from './example-roles.ts';
import { guessRoles } from './guess-roles.ts';
import { readLabel } from './read-label.ts';

/** How rows become examples. */
export interface ExampleOptions {
  /** Which columns are what; well-known names tell it when not given. */
  roles?: ExampleRoles;
  /** The lowest and highest score there can be, mapped to 0 and 1; labels are kept as they are when not given. */
  scoreRange?: readonly [number, number];
  /** Whether an empty or blank text is an error; true when not given. */
  requireText?: boolean;
}

/** Makes the example of a row, from 0, of the chunk that it was made for. */
export type RowReader = (row: number) => InputExample;

/**
 * What turns the rows of a table's chunks into examples, one row at a time. Labels that are names of inference classes
 * become their ids, lists of numbers stay lists.
 *
 * @throws COLUMN_MISSING and OPTION_INVALID at once; TEXT_EMPTY, TEXT_INVALID and LABEL_INVALID, with file, row, column
 *   and value, when the row is read.
 *
 * @example
 * const readerOf = createExampleReader(source);
 * for await (const chunk of source.chunks()) console.log(readerOf(chunk)(0).texts);
 */
export function createExampleReader(
  { name, columns }: Pick<TableSource, 'name' | 'columns'>,
  { roles = guessRoles(name, columns), scoreRange, requireText = true }: ExampleOptions = {},
): (chunk: TableChunk) => RowReader {
  const { texts } = roles;
  const labels = roles.label === undefined ? [] : [roles.label].flat();
  for (const wanted of [...texts, ...labels]) requireColumn(name, columns, wanted);
  requireRange(scoreRange);
  const labelColumn = labels.length > 0 ? labels.join(', ') : undefined;

  return (chunk) => {
    const textColumns = texts.map((column) => chunk.columns.get(column)!);
    const labelColumns = labels.map((column) => chunk.columns.get(column)!);

    const textsAt = (row: number): string[] => {
      const found: string[] = [];
      for (let index = 0; index < texts.length; index += 1) {
        const value = textColumns[index]!.get(row);
        for (const text of isList(value) ? value : [value]) {
          if (typeof text !== 'string') {
            throwText('TEXT_INVALID', chunk, row, texts[index]!, text);
          } else if (requireText && text.trim() === '') {
            throwText('TEXT_EMPTY', chunk, row, texts[index]!, text);
          } else found.push(text);
        }
      }
      return found;
    };
    const labelAt = (column: Column, row: number, name: string): number | readonly number[] => {
      const value = column.get(row);
      return readLabel(value, scoreRange) ?? throwLabel(chunk, row, name, value, scoreRange);
    };
    return (row) => {
      const found = labelColumns.map((column, index) => labelAt(column, row, labels[index]!));
      const { file, row: number } = chunk.place(row);
      return new InputExample({
        texts: textsAt(row),
        label: found.length > 1 ? found.flat() : found[0],
        origin: { file, row: number, columns: texts, labelColumn },
      });
    };
  };
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
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

function requireRange(range: readonly [number, number] | undefined): void {
  if (range === undefined || (range.every(Number.isFinite) && range[0] < range[1])) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option scoreRange is ${JSON.stringify(range)}.`,
    fix: 'Give the lowest and the highest score, such as 0 and 5.',
    details: { option: 'scoreRange', value: range },
  });
}

function throwText(
  code: 'TEXT_INVALID' | 'TEXT_EMPTY',
  chunk: TableChunk,
  index: number,
  column: string,
  value: unknown,
): never {
  const { file, row, line } = chunk.place(index);
  const what = code === 'TEXT_EMPTY' ? 'is empty or blank' : `is ${String(value)}, not a text`;
  throw new SentenceForgeError(code, {
    problem: `${file}, row ${row}: column ${column} ${what}.`,
    fix: 'Correct the row or leave it out, for example with the method filter of a Dataset.',
    details: { file, row, line, column, value },
  });
}

function throwLabel(
  chunk: TableChunk,
  index: number,
  column: string,
  value: unknown,
  range: readonly [number, number] | undefined,
): never {
  const { file, row, line } = chunk.place(index);
  const expected = range === undefined ? 'a number' : `a number from ${range[0]} to ${range[1]}`;
  throw new SentenceForgeError('LABEL_INVALID', {
    problem: `${file}, row ${row}: column ${column} is ${String(value)}, not ${expected}.`,
    fix: 'Correct the row, or say with the option roles which column is the label and with scoreRange its range.',
    details: { file, row, line, column, value },
  });
}
