import { classId } from '../class-id.ts';
import { parseNumber } from '../parse-number.ts';
import { className } from './class-name.ts';
import { inferenceClasses } from './inference-classes.ts';
import { isMissing } from './is-missing.ts';

/** What SNLI has where its annotators did not agree. */
const noConsensus = '-';

/**
 * The names of classes among labels, by their ids: those of inference where there is no other (see {@link classId}), else
 * sorted. Undefined where no less than half of the labels are numbers, which are ids or scores themselves.
 *
 * @example classNames(['sports', 'politics', 'sports']) // ['politics', 'sports']
 */
export function classNames(labels: readonly unknown[]): readonly string[] | undefined {
  const given = labels.filter((label) => !isMissing(label));
  const numbers = given.filter((label) => parseNumber(label) !== undefined).length;
  if (numbers * 2 >= given.length) return undefined;
  const names = new Set(given.map((label) => className(label)!));
  names.delete(noConsensus);
  return [...names].every((name) => classId(name) !== undefined)
    ? inferenceClasses
    : [...names].sort();
}
