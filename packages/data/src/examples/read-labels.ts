import type { ChosenColumns } from './choose-columns.ts';
import type { ExampleRow } from './example-row.ts';
import { labelProblem } from './label-problem.ts';
import { chooseLabelling, type LabellingOptions } from './labels/choose-labelling.ts';
import { labelReader } from './labels/label-reader.ts';
import type { ColumnLabelling } from './labels/labelling.ts';
import type { RowProblem } from './row-problem.ts';

/** What the label columns hold. */
export interface Labels {
  /** One label per row, in order; undefined where there is a problem. */
  readonly labels: readonly (number | readonly number[] | undefined)[];
  /** How they were read. */
  readonly labelling: ColumnLabelling;
  readonly problems: readonly RowProblem[];
}

/**
 * Reads the labels of all rows by the rule of {@link chooseLabelling}; several columns are one list of numbers.
 *
 * @param columns with at least one label column
 *
 * @example readLabels(rows, chosen, { scoreRange: [0, 5] })
 */
export function readLabels(
  rows: readonly ExampleRow[],
  { labels: columns, labelRole }: Pick<ChosenColumns, 'labels' | 'labelRole'>,
  options: Omit<LabellingOptions, 'isClass'>,
): Labels {
  const column = columns.join(', ');
  const values = rows.map(({ labels }) => (columns.length > 1 ? labels : labels[0]));
  const labelling = chooseLabelling(values, { ...options, isClass: labelRole === 'class' });
  const read = labelReader(labelling);
  const problems: RowProblem[] = [];
  const labels = values.map((value, index) => {
    const label = read(value);
    if (label === undefined) {
      problems.push(labelProblem(rows[index]!.at, { column, value, labelling }));
    }
    return label;
  });
  return { labels, labelling, problems };
}
