import { SentenceForgeError } from '@sentenceforge/errors';
import { InputExample } from '../input-example.ts';
import type { TableSource } from '../tables/table-source.ts';
import { checkExamplesOptions } from './check-examples-options.ts';
import { chooseColumns } from './choose-columns.ts';
import { exampleRows } from './example-rows.ts';
import type { ExamplesOptions } from './examples-options.ts';
import { noticesOf } from './notices-of.ts';
import type { ReadExamplesResult } from './read-examples-result.ts';
import { readLabels } from './read-labels.ts';
import { requireNoNumbers } from './require-no-numbers.ts';
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
  const { columns: wanted, requireText = true, onBadRow = 'error', unreadable = [] } = options;
  checkExamplesOptions(options);
  const chosen = chooseColumns(table.name, table.columns, wanted);
  const { rows, problems: textProblems, files } = await exampleRows(table, chosen, { requireText });
  if (rows.length + textProblems.length + unreadable.length === 0) throwEmpty(table.name);
  requireNoNumbers(table.name, rows, chosen.assumedTexts);

  const read = chosen.labels.length > 0 ? readLabels(rows, chosen, options) : undefined;
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
  const labelling = read?.labelling;
  return {
    examples,
    columns: [...chosen.texts, ...chosen.labels],
    scoreRange: labelling?.kind === 'score' ? labelling.range : undefined,
    classes: labelling?.kind === 'class' ? labelling.names : undefined,
    notices: noticesOf(table.name, { chosen, labelling, skipped: problems, options }),
    skipped: problems,
  };
}

function throwEmpty(file: string): never {
  throw new SentenceForgeError('DATA_EMPTY', {
    problem: `${file} has columns and no row.`,
    fix: 'Give a file with at least one example.',
    details: { file },
  });
}
