import { classId } from '../../examples/class-id.ts';
import { parseNumber } from '../../examples/parse-number.ts';
import { isMissing } from './is-missing.ts';

/** What a column of labels holds; `numbers` are for distillation: lists, or one number of each of several columns. */
export type LabelKind = 'score' | 'class' | 'numbers';

/** What is known of a column of labels. */
export interface LabelKindOptions {
  /** Whether its name (label ...) is one of class ids, which may turn out to be scores. */
  readonly isClass: boolean;
  /** The range of scores, where it was given. */
  readonly scoreRange?: readonly [number, number] | undefined;
}

const nearlyAll = 0.99;

/**
 * What a column of labels holds, told by its name and by what nearly all (99 of 100) of its values are, so that a few
 * faulty ones change nothing. A column called label holds class ids unless its numbers are not integers, or a range of
 * scores was given.
 *
 * @example labelKind(['0', '2', '1'], { isClass: true }) // 'class'
 */
export function labelKind(
  values: readonly unknown[],
  { isClass, scoreRange }: LabelKindOptions,
): LabelKind {
  if (values.some(Array.isArray)) return 'numbers';
  if (!isClass) return 'score';
  const given = values.filter((value) => !isMissing(value));
  if (given.some((value) => typeof value === 'string' && classId(value) !== undefined)) {
    return 'class';
  }
  const numbers = given.map(parseNumber).filter((number) => number !== undefined);
  if (numbers.length < given.length / 2) return 'class';
  const integers = numbers.filter(Number.isInteger).length;
  return scoreRange === undefined && integers >= nearlyAll * numbers.length ? 'class' : 'score';
}
