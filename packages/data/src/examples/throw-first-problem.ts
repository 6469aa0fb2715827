import { SentenceForgeError } from '@sentenceforge/errors';
import type { RowProblem } from './row-problem.ts';

/**
 * Throws the first problem, if there is any, and says in how many more rows there is one of the same code.
 *
 * @param problems in the order of their rows
 *
 * @example throwFirstProblem([])
 */
export function throwFirstProblem(problems: readonly RowProblem[]): void {
  const first = problems[0];
  if (first === undefined) return;
  const { code, at, column, value, problem, fix } = first;
  const { file, row, line = row } = at;
  const same = problems.filter((other) => other.code === code);
  const more = new Set(same.map((other) => `${other.at.file}:${other.at.row}`)).size - 1;
  const also =
    more === 0 ? '' : ` ${more} more row${more === 1 ? ' has' : 's have'} a problem of this kind.`;
  const lineNote = line === row ? '' : ` (line ${line})`;
  throw new SentenceForgeError(code, {
    problem: `${file}, row ${row}${lineNote}: ${problem}${also}`,
    fix,
    details: { file, row, line, column, value, more },
  });
}
