import { inferenceClasses } from '../examples/labels/inference-classes.ts';
import { type LabelReader, labelReader } from '../examples/labels/label-reader.ts';
import type { Labelling } from '../examples/labels/labelling.ts';
import { parseNumber } from '../examples/parse-number.ts';

/** What is known of a label column of which only one value is seen at a time. */
export interface LabelReadersOptions {
  /** Whether it is called score or alike, and so never holds names of classes. */
  readonly isScore: boolean;
  readonly scoreRange?: readonly [number, number] | undefined;
  /** The names of the classes by their ids. */
  readonly classes?: readonly string[] | undefined;
}

/** How a value is read. */
export interface ChosenReader {
  readonly labelling: Labelling;
  readonly read: LabelReader;
}

/**
 * A function that tells how a label is read by what it is: lists are numbers, names are classes, numbers are scores or
 * class ids.
 *
 * @example createLabelReaders({ isScore: false })('neutral').labelling.kind // 'class'
 */
export function createLabelReaders({
  isScore,
  scoreRange,
  classes,
}: LabelReadersOptions): (value: unknown) => ChosenReader {
  const chosen = (labelling: Labelling): ChosenReader => ({
    labelling,
    read: labelReader(labelling),
  });
  const lists = chosen({ kind: 'numbers' });
  const names = chosen({ kind: 'class', names: classes ?? inferenceClasses });
  const numbers = chosen(
    scoreRange ? { kind: 'score', range: scoreRange, isGuessed: false } : { kind: 'number' },
  );
  return (value) => {
    if (Array.isArray(value)) return lists;
    if (isScore || (classes === undefined && parseNumber(value) !== undefined)) return numbers;
    return names;
  };
}
