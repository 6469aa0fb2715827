import type { TableRow } from '../tables/table-row.ts';
import type { Column } from './choose-columns.ts';
import { classId } from './class-id.ts';
import { columnRole } from './column-role.ts';
import { parseNumber } from './parse-number.ts';
import type { RowProblem } from './row-problem.ts';

/** What a column of labels holds. */
export interface Labels {
  /** One label per row, in order; NaN where there is a problem. */
  readonly labels: readonly number[];
  /** The range that was mapped to 0..1; undefined for class ids. */
  readonly scoreRange: readonly [number, number] | undefined;
  /** Whether the range was not given and is a guess. */
  readonly isAssumed: boolean;
  readonly problems: readonly RowProblem[];
}

/**
 * Reads a column as scores, mapped linearly from their range to 0..1, or as class ids, kept as they are. Class ids are
 * names of inference classes or, in a column called label and when no range is given, nothing but integers. The range
 * of scores when none is given: 0 to 1 if none exceeds 1, else 0 to 5.
 *
 * @example readLabels(rows, { name: 'score', index: 2 }, [0, 5])
 */
export function readLabels(
  rows: readonly TableRow[],
  column: Column,
  scoreRange?: readonly [number, number],
): Labels {
  const fields = rows.map((row) => row.fields[column.index] ?? '');
  const isClass = columnRole(column.name).role === 'class';
  if (isClass && fields.some((field) => classId(field) !== undefined)) {
    const expected = 'one of contradiction, entailment and neutral, as in other rows';
    return convert(rows, column, { of: classId, expected });
  }
  const numbers = fields.map(parseNumber).filter((number) => number !== undefined);
  if (isClass && scoreRange === undefined && numbers.every(Number.isInteger)) {
    return convert(rows, column, { of: parseNumber, expected: 'an integer' });
  }
  const isAssumed = scoreRange === undefined && numbers.some((number) => number > 1);
  const range = scoreRange ?? (isAssumed ? [0, 5] : [0, 1]);
  const [low, high] = range;
  const of = (field: string): number | undefined => {
    const score = parseNumber(field);
    return score === undefined || score < low || score > high
      ? undefined
      : (score - low) / (high - low);
  };
  const result = convert(rows, column, { of, expected: `a number from ${low} to ${high}` });
  return { ...result, scoreRange: range, isAssumed };
}

function convert(
  rows: readonly TableRow[],
  { name, index }: Column,
  { of, expected }: { of: (field: string) => number | undefined; expected: string },
): Labels {
  const problems: RowProblem[] = [];
  const labels = rows.map((at) => {
    const value = at.fields[index] ?? '';
    const label = of(value);
    if (label !== undefined) return label;
    const isOutside = parseNumber(value) !== undefined;
    const fix = isOutside
      ? 'Correct the row, or give the range of the scores with the option scoreRange (--score-range 1,5).'
      : at.row === 1
        ? 'Correct the row; if it is a header, name its columns with the option columns (--columns).'
        : 'Correct the row or leave it out.';
    const problem = `column ${name} is ${JSON.stringify(value)}, not ${expected}.`;
    problems.push({ code: 'LABEL_INVALID', at, column: name, value, problem, fix });
    return Number.NaN;
  });
  return { labels, scoreRange: undefined, isAssumed: false, problems };
}
