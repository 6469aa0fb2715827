import type { RowPlace } from '../tables/table-source.ts';
import { expectedLabel } from './labels/expected-label.ts';
import type { Labelling } from './labels/labelling.ts';
import { parseNumber } from './parse-number.ts';
import type { RowProblem } from './row-problem.ts';
import { showValue } from './show-value.ts';

/** What is wrong with a value that is no label: LABEL_INVALID, or COLUMN_MISSING for a field that a short row lacks. */
export function labelProblem(
  at: RowPlace,
  { column, value, labelling }: { column: string; value: unknown; labelling: Labelling },
): RowProblem {
  if (value === undefined) {
    const problem = `there is no column ${column}.`;
    const fix = 'Complete the row, or check what stands between its fields.';
    return { code: 'COLUMN_MISSING', at, column, problem, fix };
  }
  const problem = `column ${column} is ${showValue(value)}, not ${expectedLabel(labelling)}.`;
  return { code: 'LABEL_INVALID', at, column, value, problem, fix: fixOf(at, value, labelling) };
}

function fixOf(at: RowPlace, value: unknown, labelling: Labelling): string {
  if (labelling.kind === 'score' && parseNumber(value) !== undefined) {
    return 'Correct the row, or give the range of the scores with the option scoreRange (--score-range 1,5).';
  }
  if (labelling.kind === 'class' && labelling.names !== undefined) {
    return 'Correct the row or leave it out, or name all classes in the order of their ids with the option classes (--classes).';
  }
  return at.row === 1
    ? 'Correct the row; if it is a header, name its columns with the option columns (--columns).'
    : 'Correct the row or leave it out.';
}
