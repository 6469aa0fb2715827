import type { RowPlace } from '../tables/table-source.ts';
import type { RowProblem } from './row-problem.ts';
import { showValue } from './show-value.ts';

/** The texts of a row and the columns they come from, or what is wrong with one. */
export type ReadTexts =
  | { readonly texts: string[]; readonly columns: string[] }
  | { readonly problem: RowProblem };

/**
 * The texts of a row: one of each column, or all of a list (several negatives).
 *
 * Problems: TEXT_INVALID for what is no text, TEXT_EMPTY for an empty or blank one where `requireText` says so,
 * COLUMN_MISSING for a field that a short row lacks.
 *
 * @param values by column, in their order
 */
export function readTexts(
  at: RowPlace,
  values: readonly (readonly [column: string, value: unknown])[],
  { requireText }: { requireText: boolean },
): ReadTexts {
  const texts: string[] = [];
  const columns: string[] = [];
  for (const [column, value] of values) {
    for (const text of Array.isArray(value) && value.length > 0 ? value : [value]) {
      const problem = textProblem(column, text, requireText);
      if (problem !== undefined) return { problem: { ...problem, at, column, value: text } };
      texts.push(text as string);
      columns.push(column);
    }
  }
  return { texts, columns };
}

function textProblem(
  column: string,
  text: unknown,
  requireText: boolean,
): Pick<RowProblem, 'code' | 'problem' | 'fix'> | undefined {
  if (text === undefined) {
    return {
      code: 'COLUMN_MISSING',
      problem: `there is no column ${column}.`,
      fix: 'Complete the row, or check what stands between its fields.',
    };
  }
  if (typeof text !== 'string') {
    return {
      code: 'TEXT_INVALID',
      problem: `column ${column} is ${showValue(text)}, not a text.`,
      fix: 'Give it a text, leave the row out, or choose other columns with the option columns (--columns).',
    };
  }
  if (!requireText || text.trim() !== '') return undefined;
  return {
    code: 'TEXT_EMPTY',
    problem: `the text in column ${column} is ${text === '' ? 'empty' : 'blank'}.`,
    fix: 'Give it a text or leave the row out; to let it pass say requireText: false.',
  };
}
