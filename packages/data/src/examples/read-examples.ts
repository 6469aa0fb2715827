import { SentenceForgeError } from '@sentenceforge/errors';
import { InputExample } from '../input-example.ts';
import { delimiterOf } from '../tables/delimiter-of.ts';
import { type ReadTableOptions, readTable } from '../tables/read-table.ts';
import { checkRows } from './check-rows.ts';
import { chooseColumns } from './choose-columns.ts';
import { readLabels } from './read-labels.ts';
import { throwFirstProblem } from './throw-first-problem.ts';

/** How {@link readExamples} reads a file. */
export interface ReadExamplesOptions extends ReadTableOptions {
  /**
   * The columns to use, texts in the order in which an example has them. In a file with a header they are looked up
   * there (case does not matter); in one without they name its columns in order, and `_` skips one. A column called
   * score, similarity, relatedness_score, label, labels, gold_label ... is the label, any other a text.
   */
  columns?: readonly string[];
  /** The lowest and highest score there can be, mapped to 0 and 1. */
  scoreRange?: readonly [number, number];
  /** Whether an empty or blank text is an error; true when not given. */
  requireText?: boolean;
}

/** What {@link readExamples} found. */
export interface ReadExamplesResult {
  readonly examples: readonly InputExample[];
  /** The columns used: texts in order, then the label. */
  readonly columns: readonly string[];
  /** The range that was mapped to 0..1; undefined where there are no scores (no label, or class ids). */
  readonly scoreRange: readonly [number, number] | undefined;
  /** What was assumed or left out, for people to read: one sentence or two each. */
  readonly notices: readonly string[];
}

/**
 * Examples from a CSV or TSV file. A header is recognised by well-known names of columns (sentence1, anchor, premise,
 * score, label ...) or by those asked for. Without header and option, 2 columns are sentence1, sentence2; 3 are
 * sentence1, sentence2, score when the last holds numbers, otherwise anchor, positive, negative.
 *
 * Scores are mapped to 0..1 from `scoreRange`; when that is not given, from 0..1 if no score exceeds 1, otherwise from
 * 0..5 with a notice. A column called label or alike that holds only integers, or contradiction (0), entailment (1)
 * and neutral (2), is kept as class ids (integers are scaled only where a range is given).
 *
 * Errors: FILE_NOT_FOUND, FILE_MALFORMED, DATA_EMPTY, COLUMN_MISSING, TEXT_EMPTY, LABEL_INVALID, OPTION_INVALID; for a
 * row, `details` has file, row, line, column, value and how many more rows have such a problem.
 *
 * @example
 * const { examples, notices } = await readExamples('sick.txt', { scoreRange: [1, 5] });
 * const loader = new DataLoader(examples, { shuffle: true });
 */
export async function readExamples(
  path: string,
  options: ReadExamplesOptions = {},
): Promise<ReadExamplesResult> {
  const { columns: wanted, scoreRange: range, requireText = true, ...tableOptions } = options;
  requireNames(wanted);
  requireRange(range);
  const table = await readTable(path, tableOptions);
  if (table.length === 0) throwEmpty(path, 'is empty');
  const chosen = chooseColumns(path, table, wanted);
  const { rows, texts, label, width, unused } = chosen;
  if (rows.length === 0) throwEmpty(path, 'has a header and no other row');

  const allowSurplus = (tableOptions.delimiter ?? delimiterOf(path)) === '\t';
  const problems = checkRows(chosen, { requireText, allowSurplus });
  const broken = new Set(
    problems.filter(({ code }) => code !== 'TEXT_EMPTY').map(({ at }) => at.row),
  );
  const whole = rows.filter(({ row }) => !broken.has(row));
  const read = label && readLabels(whole, label, range);
  throwFirstProblem(path, [...problems, ...(read?.problems ?? [])]);

  const notices: string[] = [];
  if (read?.isAssumed) {
    notices.push(
      `${path}: scores in column ${label?.name} exceed 1, so they were taken as 0 to 5 and mapped to 0..1. Say otherwise with the option scoreRange (--score-range 1,5).`,
    );
  }
  if (unused.length > 0) {
    notices.push(
      `${path}: columns not used: ${unused.join(', ')}. Choose with the option columns (--columns).`,
    );
  }
  const surplus = rows.filter(({ fields }) => fields.length > width);
  if (allowSurplus && surplus.length > 0) {
    notices.push(
      `${path}: fields beyond column ${width} were not used in ${surplus.length} rows, first in row ${surplus[0]?.row}.`,
    );
  }
  const names = texts.map(({ name }) => name);
  const examples = rows.map(
    ({ fields, row }, index) =>
      new InputExample({
        texts: texts.map((column) => fields[column.index]!),
        label: read?.labels[index],
        origin: { file: path, row, columns: names, labelColumn: label?.name },
      }),
  );
  const columns = label ? [...names, label.name] : names;
  return { examples, columns, scoreRange: read?.scoreRange, notices };
}

function throwEmpty(file: string, what: string): never {
  throw new SentenceForgeError('DATA_EMPTY', {
    problem: `${file} ${what}.`,
    fix: 'Give a file with at least one example.',
    details: { file },
  });
}

function requireNames(columns: readonly string[] | undefined): void {
  if (columns === undefined) return;
  const names = columns.map((name) => name.trim().toLowerCase());
  const isRepeated = names.some((name, index) => name !== '_' && names.indexOf(name) !== index);
  if (names.some((name) => name !== '_') && !names.includes('') && !isRepeated) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option columns is ${JSON.stringify(columns)}.`,
    fix: 'Give names of columns, each once, such as sentence1,sentence2,score.',
    details: { option: 'columns', value: columns },
  });
}

function requireRange(range: readonly [number, number] | undefined): void {
  if (range === undefined) return;
  if (range.length === 2 && range.every(Number.isFinite) && range[0] < range[1]) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option scoreRange is ${JSON.stringify(range)}.`,
    fix: 'Give the lowest and the highest score, such as 0 and 5 (--score-range 0,5).',
    details: { option: 'scoreRange', value: range },
  });
}
