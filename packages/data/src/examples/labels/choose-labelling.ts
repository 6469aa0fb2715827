import { parseNumber } from '../parse-number.ts';
import { classNames } from './class-names.ts';
import { guessScoreRange } from './guess-score-range.ts';
import type { ColumnLabelling } from './labelling.ts';

/** What is known of a column of labels before its values are seen. */
export interface LabellingOptions {
  /** Whether it is called label or alike: such a column holds classes, which may turn out to be scores. */
  readonly isClass: boolean;
  readonly scoreRange?: readonly [number, number] | undefined;
  /** The names of the classes by their ids. */
  readonly classes?: readonly string[] | undefined;
}

const nearlyAll = 0.99;

/**
 * How the values of a label column are read: the one rule of training and of the data report. It goes by the name of the
 * column and by what nearly all (99 of 100) of its values are, so that a few faulty ones change nothing. A column called
 * label holds classes unless its numbers are not integers, or a range of scores was given for numbers.
 *
 * @example chooseLabelling(['0', '2', '1'], { isClass: true }) // { kind: 'class' }
 */
export function chooseLabelling(
  values: readonly unknown[],
  { isClass, scoreRange, classes }: LabellingOptions,
): ColumnLabelling {
  if (values.some(Array.isArray)) return { kind: 'numbers' };
  const numbers = values.map(parseNumber).filter((number) => number !== undefined);
  if (isClass) {
    const names = classes ?? classNames(values);
    if (names !== undefined) return { kind: 'class', names };
    const integers = numbers.filter(Number.isInteger).length;
    if (scoreRange === undefined && integers >= nearlyAll * numbers.length) {
      return { kind: 'class' };
    }
  }
  const range = scoreRange ?? guessScoreRange(numbers);
  return { kind: 'score', range, isGuessed: scoreRange === undefined };
}
