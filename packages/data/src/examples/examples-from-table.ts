import { SentenceForgeError } from '@sentenceforge/errors';
import { InputExample } from '../input-example.ts';
import type { TableSource } from '../tables/table-source.ts';
import { checkExamplesOptions } from './check-examples-options.ts';
import { type ChosenColumns, chooseColumns } from './choose-columns.ts';
import { exampleRows } from './example-rows.ts';
import type { ExamplesOptions } from './examples-options.ts';
import type { ReadExamplesResult } from './read-examples-result.ts';
import { type Labels, readLabels } from './read-labels.ts';
import type { RowProblem } from './row-problem.ts';
import { sortProblems } from './sort-problems.ts';
import { throwFirstProblem } from './throw-first-problem.ts';

/**
 * Examples from a table, wherever its rows come from, all in memory: what `readExamples` says of columns and labels, in a
 * browser too.
 *
 * Errors: DATA_EMPTY, COLUMN_MISSING, TEXT_EMPTY, TEXT_INVALID, LABEL_INVALID, OPTION_INVALID, and those of the table.
 *
 * @example
 * const table = await openBytes(blobSource(file.name, file));
 * const { examples } = await examplesFromTable(table, { columns: ['question', 'answer'] });
 */
export async function examplesFromTable(
  table: TableSource,
  options: ExamplesOptions = {},
): Promise<ReadExamplesResult> {
  const { columns: wanted, scoreRange: range, requireText = true, onBadRow = 'error' } = options;
  checkExamplesOptions(options);
  const chosen = chooseColumns(table.name, table.columns, wanted);
  const { rows, problems: textProblems, files } = await exampleRows(table, chosen, { requireText });
  const { unreadable = [] } = options;
  if (rows.length + textProblems.length + unreadable.length === 0) throwEmpty(table.name);

  const read = chosen.labels.length > 0 ? readLabels(rows, chosen.labels, range) : undefined;
  const all = [...unreadable, ...textProblems, ...(read?.problems ?? [])];
  const problems = sortProblems(all, files);
  if (onBadRow === 'error') throwFirstProblem(problems);

  const labelColumn = chosen.labels.length > 0 ? chosen.labels.join(', ') : undefined;
  const examples = rows.flatMap(({ at: { file, row }, texts, columns }, index) => {
    const label = read?.labels[index];
    if (read !== undefined && label === undefined) return [];
    return [new InputExample({ texts, label, origin: { file, row, columns, labelColumn } })];
  });
  if (examples.length === 0) throwFirstProblem(problems);
  return {
    examples,
    columns: [...chosen.texts, ...chosen.labels],
    scoreRange: read?.scoreRange,
    notices: notices(table.name, { chosen, read, skipped: problems }),
    skipped: problems,
  };
}

function notices(
  file: string,
  {
    chosen: { labels, unused },
    read,
    skipped,
  }: { chosen: ChosenColumns; read: Labels | undefined; skipped: readonly RowProblem[] },
): string[] {
  const told: string[] = [];
  if (read?.isAssumed) {
    told.push(
      `${file}: scores in column ${labels[0]} exceed 1, so they were taken as 0 to 5 and mapped to 0..1. Say otherwise with the option scoreRange (--score-range 1,5).`,
    );
  }
  if (unused.length > 0) {
    told.push(
      `${file}: columns not used: ${unused.join(', ')}. Choose with the option columns (--columns).`,
    );
  }
  const [first] = skipped;
  if (first !== undefined) {
    const rows = skipped.length === 1 ? '1 row was' : `${skipped.length} rows were`;
    told.push(
      `${file}: ${rows} left out, first row ${first.at.row} of ${first.at.file}: ${first.problem}`,
    );
  }
  return told;
}

function throwEmpty(file: string): never {
  throw new SentenceForgeError('DATA_EMPTY', {
    problem: `${file} has columns and no row.`,
    fix: 'Give a file with at least one example.',
    details: { file },
  });
}
