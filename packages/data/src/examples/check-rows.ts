import type { TableRow } from '../tables/table-row.ts';
import type { ChosenColumns } from './choose-columns.ts';
import type { RowProblem } from './row-problem.ts';

/** What {@link checkRows} insists on. */
export interface CheckRowsOptions {
  /** Whether a text must hold something but white space. */
  requireText: boolean;
  /** Whether a row may have more fields than columns. */
  allowSurplus: boolean;
}

/**
 * Whatever is wrong with the fields and texts of rows: COLUMN_MISSING for too few fields, FILE_MALFORMED for too many
 * (empty ones do not count), TEXT_EMPTY.
 *
 * @example checkRows(columns, { requireText: true, allowSurplus: false })
 */
export function checkRows(
  { rows, texts, label, width }: ChosenColumns,
  { requireText, allowSurplus }: CheckRowsOptions,
): RowProblem[] {
  const problems: RowProblem[] = [];
  const used = label === undefined ? texts : [...texts, label];
  for (const at of rows) {
    const count = at.fields.length;
    const missing = used.find(({ index }) => index >= count);
    if (missing !== undefined) {
      const problem = `there is no column ${missing.name}: ${count} of ${width} fields.`;
      const fix = 'Complete the row, or check what stands between its fields.';
      problems.push({ code: 'COLUMN_MISSING', at, column: missing.name, problem, fix });
      continue;
    }
    if (!allowSurplus && hasSurplus(at, width)) {
      const problem = `there are ${count} fields for ${width} columns.`;
      const fix = 'Enclose texts that hold the delimiter in quotes, or name all columns.';
      problems.push({ code: 'FILE_MALFORMED', at, problem, fix });
      continue;
    }
    const blank = requireText && texts.find(({ index }) => at.fields[index]!.trim() === '');
    if (blank) {
      const value = at.fields[blank.index]!;
      const problem = `the text in column ${blank.name} is ${value === '' ? 'empty' : 'blank'}.`;
      const fix = 'Give it a text or leave the row out; to let it pass say requireText: false.';
      problems.push({ code: 'TEXT_EMPTY', at, column: blank.name, value, problem, fix });
    }
  }
  return problems;
}

function hasSurplus({ fields }: TableRow, width: number): boolean {
  return fields.slice(width).some((field) => field.trim() !== '');
}
