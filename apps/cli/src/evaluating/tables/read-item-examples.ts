import { type InputExample, readExamples } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { Reporter } from '../../report/reporter.ts';
import type { EvaluationItem } from '../evaluation-item.ts';

/** What an evaluator needs of each example. */
export interface ExampleShape {
  readonly evaluator: string;
  readonly texts: number;
  readonly label?: { readonly rule: string; readonly holds: (label: unknown) => boolean };
}

/**
 * The examples of an item's file or data set of the Hub, notices told.
 *
 * @param shape refuse what does not have it.
 * @throws OPTION_INVALID without a file; what `readExamples` throws; COLUMN_MISSING and LABEL_INVALID with file and row
 */
export async function readItemExamples(
  { test, columns, scoreRange, onBadRow, config, split = 'test' }: EvaluationItem,
  report: Reporter,
  shape?: ExampleShape,
): Promise<readonly InputExample[]> {
  if (test === undefined) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${shape?.evaluator ?? 'An evaluator of examples'} needs a file of examples, and none is given.`,
      fix: 'Give it with --test, or as test in a suite.',
    });
  }
  const { examples, notices } = await readExamples(test, {
    requireText: false,
    columns,
    scoreRange,
    onBadRow,
    hub: { config, split },
  });
  for (const message of notices) report({ event: 'notice', message });
  if (shape) for (const example of examples) requireShape(test, example, shape);
  return examples;
}

function requireShape(
  test: string,
  { texts, label, origin }: InputExample,
  shape: ExampleShape,
): void {
  const { file = test, row, labelColumn } = origin ?? {};
  const place = row === undefined ? file : `${file}, row ${row}`;
  if (texts.length < shape.texts) {
    throw new SentenceForgeError('COLUMN_MISSING', {
      problem: `${place}: there are ${texts.length} texts, but ${shape.evaluator} needs ${shape.texts}.`,
      fix: 'Choose the columns with --columns, or another --evaluator.',
      details: { file, row, texts: texts.length },
    });
  }
  if (shape.label?.holds(label) === false) {
    throw new SentenceForgeError('LABEL_INVALID', {
      problem: `${place}, column ${labelColumn ?? 'label'}: the label is ${label === undefined ? 'missing' : JSON.stringify(label)}, but ${shape.evaluator} needs ${shape.label.rule}.`,
      fix: 'Correct the labels, choose the column with --columns, or another --evaluator.',
      details: { file, row, column: labelColumn, label },
    });
  }
}
