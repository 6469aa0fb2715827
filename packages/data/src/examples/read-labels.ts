import { classId } from './class-id.ts';
import { columnRole } from './column-role.ts';
import type { ExampleRow } from './example-row.ts';
import { parseNumber } from './parse-number.ts';
import type { RowProblem } from './row-problem.ts';
import { showValue } from './show-value.ts';

/** What the label columns hold. */
export interface Labels {
  /** One label per row, in order; undefined where there is a problem. */
  readonly labels: readonly (number | readonly number[] | undefined)[];
  /** The range that was mapped to 0..1; undefined for class ids and lists. */
  readonly scoreRange: readonly [number, number] | undefined;
  /** Whether the range was not given and is a guess. */
  readonly isAssumed: boolean;
  readonly problems: readonly RowProblem[];
}

/** Turns a value into a label, or undefined when it is none, and says what it should have been. */
interface Conversion {
  readonly of: (value: unknown) => number | readonly number[] | undefined;
  readonly expected: string;
}

/**
 * Reads labels as scores, mapped linearly from their range to 0..1, as class ids, or as lists of numbers (of one column,
 * or one number of each of several), the latter two kept as they are. Class ids are names of inference classes or, in a
 * column called label and when no range is given, nothing but integers. The range of scores when none is given: 0 to 1
 * if none exceeds 1, else 0 to 5.
 *
 * @param columns the label columns, at least one
 *
 * @example readLabels(rows, ['score'], [0, 5])
 */
export function readLabels(
  rows: readonly ExampleRow[],
  columns: readonly string[],
  scoreRange?: readonly [number, number],
): Labels {
  const column = columns.join(', ');
  if (columns.length > 1) {
    return convert(rows, { column, cellOf: ({ labels }) => labels }, numberList);
  }
  const cells = { column, cellOf: ({ labels }: ExampleRow) => labels[0] };
  const values = rows.map(cells.cellOf);
  if (values.some(Array.isArray)) return convert(rows, cells, numberList);
  const isClass = columnRole(column).role === 'class';
  if (isClass && values.some((value) => className(value) !== undefined)) {
    const expected = 'one of contradiction, entailment and neutral, as in other rows';
    return convert(rows, cells, { of: className, expected });
  }
  const numbers = values.map(parseNumber).filter((number) => number !== undefined);
  if (isClass && scoreRange === undefined && numbers.every(Number.isInteger)) {
    return convert(rows, cells, { of: parseNumber, expected: 'an integer' });
  }
  const isAssumed = scoreRange === undefined && numbers.some((number) => number > 1);
  const range = scoreRange ?? (isAssumed ? [0, 5] : [0, 1]);
  const [low, high] = range;
  const of = (value: unknown): number | undefined => {
    const score = parseNumber(value);
    return score === undefined || score < low || score > high
      ? undefined
      : (score - low) / (high - low);
  };
  const result = convert(rows, cells, { of, expected: `a number from ${low} to ${high}` });
  return { ...result, scoreRange: range, isAssumed };
}

const numberList: Conversion = {
  of: (value) => {
    const numbers = Array.isArray(value) ? value.map(parseNumber) : [];
    const isWhole = numbers.length > 0 && numbers.every((number) => number !== undefined);
    return isWhole ? numbers : undefined;
  },
  expected: 'a list of numbers',
};

function className(value: unknown): number | undefined {
  return typeof value === 'string' ? classId(value) : undefined;
}

function convert(
  rows: readonly ExampleRow[],
  { column, cellOf }: { column: string; cellOf: (row: ExampleRow) => unknown },
  { of, expected }: Conversion,
): Labels {
  const problems: RowProblem[] = [];
  const labels = rows.map((row) => {
    const value = cellOf(row);
    const label = of(value);
    if (label === undefined) problems.push(labelProblem(row, { column, value, expected }));
    return label;
  });
  return { labels, scoreRange: undefined, isAssumed: false, problems };
}

function labelProblem(
  { at }: ExampleRow,
  { column, value, expected }: { column: string; value: unknown; expected: string },
): RowProblem {
  if (value === undefined) {
    const problem = `there is no column ${column}.`;
    const fix = 'Complete the row, or check what stands between its fields.';
    return { code: 'COLUMN_MISSING', at, column, problem, fix };
  }
  const fix =
    parseNumber(value) !== undefined
      ? 'Correct the row, or give the range of the scores with the option scoreRange (--score-range 1,5).'
      : at.row === 1
        ? 'Correct the row; if it is a header, name its columns with the option columns (--columns).'
        : 'Correct the row or leave it out.';
  const problem = `column ${column} is ${showValue(value)}, not ${expected}.`;
  return { code: 'LABEL_INVALID', at, column, value, problem, fix };
}
