import type { RowProblem } from '../examples/row-problem.ts';
import { throwFirstProblem } from '../examples/throw-first-problem.ts';
import type { FormatOptions } from './format-options.ts';

/** Hands a row that cannot be read to `onBadRow`, or throws it. */
export function reportBadRow(problem: RowProblem, { onBadRow }: FormatOptions): void {
  if (onBadRow === undefined) throwFirstProblem([problem]);
  else onBadRow(problem);
}
