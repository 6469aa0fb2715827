import type { RowProblem } from './row-problem.ts';

/** Problems in the order of their rows, files in the order in which they were read; unknown ones last. */
export function sortProblems(
  problems: readonly RowProblem[],
  files: readonly string[],
): RowProblem[] {
  const places = new Map(files.map((file, index) => [file, index]));
  const place = ({ at }: RowProblem): number => places.get(at.file) ?? files.length;
  return problems.toSorted((a, b) => place(a) - place(b) || a.at.row - b.at.row);
}
