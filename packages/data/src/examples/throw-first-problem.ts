import { SentenceForgeError } from '@sentenceforge/errors';
import type { RowProblem } from './row-problem.ts';

/**
 * Throws the problem of the smallest row number, if there is any, and says in how many more rows there is one of the
 * same code.
 *
 * @example throwFirstProblem('train.csv', [])
 */
export function throwFirstProblem(file: string, problems: readonly RowProblem[]): void {
  const first = problems.toSorted((a, b) => a.at.row - b.at.row)[0];
  if (first === undefined) return;
  const { code, at, column, value, problem, fix } = first;
  const same = problems.filter((other) => other.code === code).map((other) => other.at.row);
  const more = new Set(same).size - 1;
  const also =
    more === 0 ? '' : ` ${more} more row${more === 1 ? ' has' : 's have'} a problem of this kind.`;
  const line = at.line === at.row ? '' : ` (line ${at.line})`;
  throw new SentenceForgeError(code, {
    problem: `${file}, row ${at.row}${line}: ${problem}${also}`,
    fix,
    details: { file, row: at.row, line: at.line, column, value, more },
  });
}
