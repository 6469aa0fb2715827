import { type OpenTableOptions, openTable } from '../tables/open-table.ts';
import type { TableSource } from '../tables/table-source.ts';
import { askedColumn } from './asked-column.ts';
import { checkExamplesOptions } from './check-examples-options.ts';
import { examplesFromTable } from './examples-from-table.ts';
import type { ExamplesOptions } from './examples-options.ts';
import type { ReadExamplesResult } from './read-examples-result.ts';
import type { RowProblem } from './row-problem.ts';

/** How {@link readExamples} reads. */
export interface ReadExamplesOptions
  extends Omit<ExamplesOptions, 'unreadable'>,
    Pick<OpenTableOptions, 'delimiter' | 'quoting' | 'header' | 'hub'> {}

/**
 * Examples from whatever `openTable` opens (a file of any format, several, a pattern, `hub:owner/name`), or from a table.
 *
 * Columns are used by their well-known names: texts in the order anchor (sentence1, premise, query ...), positive
 * (sentence2, hypothesis, answer ...), negative, negative_1, negative_2 ...; a list of texts (negatives) becomes as many
 * texts. In CSV and TSV files a header is recognised by such names or by those asked for. Without header and option, 2
 * columns are sentence1, sentence2; 3 are sentence1, sentence2, score when the last holds numbers, otherwise anchor,
 * positive, negative.
 *
 * Scores are mapped to 0..1 from `scoreRange`; when that is not given, from 0..5 with a notice if a tenth of them or more
 * exceed 1, otherwise from 0..1, which they may exceed by 1e-6. A column called label or alike holds classes: integers
 * are their ids (scaled only where a range is given); contradiction, entailment and neutral, and no other name, are 0, 1
 * and 2; other names are numbered in sorted order, with a notice, unless `classes` gives their order. Labels that are
 * lists of numbers (distillation), in one column or as several numbered ones (label_0, label_1 ...), are kept as they are.
 *
 * Errors: those of `openTable`; DATA_EMPTY, COLUMN_MISSING, TEXT_EMPTY, TEXT_INVALID, LABEL_INVALID, OPTION_INVALID; for a
 * row, `details` has file, row, line, column, value and how many more rows have such a problem. With `onBadRow: 'skip'`
 * bad rows are left out and listed in `skipped`; quotes that do not fit together stay an error.
 *
 * @example
 * const { examples, notices } = await readExamples('sick.txt', { scoreRange: [1, 5] });
 * const loader = new DataLoader(examples, { shuffle: true });
 */
export async function readExamples(
  source: string | readonly string[] | TableSource,
  options: ReadExamplesOptions = {},
): Promise<ReadExamplesResult> {
  const { delimiter, quoting, header, hub, ...examplesOptions } = options;
  checkExamplesOptions(examplesOptions);
  if (isTable(source)) return examplesFromTable(source, examplesOptions);
  const unreadable: RowProblem[] = [];
  const notices: string[] = [];
  const table = await openTable(source, {
    delimiter,
    quoting,
    header,
    hub,
    columns: options.columns?.map((entry) => askedColumn(entry).name),
    allowShortRows: true,
    onBadRow: (problem) => unreadable.push(problem),
    onNotice: (notice) => notices.push(notice),
  });
  const result = await examplesFromTable(table, { ...examplesOptions, unreadable });
  return { ...result, notices: [...result.notices, ...notices] };
}

function isTable(source: string | readonly string[] | TableSource): source is TableSource {
  return typeof source === 'object' && 'chunks' in source;
}
