import { writeAtomically } from '../formats/writing/write-atomically.ts';
import type { RowProblem } from './row-problem.ts';

/**
 * Lists rows that were left out in a JSON Lines file: file, row, line, column, value, code, problem and fix of each.
 *
 * Errors: OUTPUT_NOT_WRITABLE.
 *
 * @example await writeSkippedRows('skipped.jsonl', skipped);
 */
export async function writeSkippedRows(
  path: string,
  problems: readonly RowProblem[],
): Promise<void> {
  const lines = problems.map(({ at, ...problem }) =>
    JSON.stringify({ ...at, ...problem }, (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    ),
  );
  const text = lines.map((line) => `${line}\n`).join('');
  await writeAtomically(path, (append) => append(new TextEncoder().encode(text)));
}
