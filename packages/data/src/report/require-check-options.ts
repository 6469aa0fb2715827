import { SentenceForgeError } from '@sentenceforge/errors';
import type { CheckDataOptions } from './check-data-options.ts';

/**
 * Nothing when the options are within their ranges. Errors: OPTION_INVALID with option and value.
 *
 * @example requireCheckOptions({ batchSize: 32 })
 */
export function requireCheckOptions({
  depth,
  scoreRange,
  scoreTolerance,
  batchSize,
  maxTokens,
}: CheckDataOptions): void {
  const isRange = (range: readonly [number, number]): boolean =>
    range.length === 2 && range.every(Number.isFinite) && range[0] < range[1];
  const isCount = (value: number, least: number): boolean =>
    Number.isSafeInteger(value) && value >= least;
  const rules = [
    ['depth', depth, depth === 'quick' || depth === 'full', "'quick' or 'full'"],
    ['scoreRange', scoreRange, scoreRange && isRange(scoreRange), 'two numbers such as [0, 5]'],
    ['scoreTolerance', scoreTolerance, scoreTolerance! >= 0, 'a number of at least 0'],
    ['batchSize', batchSize, isCount(batchSize!, 1), 'an integer of at least 1'],
    ['maxTokens', maxTokens, isCount(maxTokens!, 1), 'an integer of at least 1'],
  ] as const;
  for (const [option, value, holds, rule] of rules) {
    if (value === undefined || holds) continue;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The option ${option} is ${JSON.stringify(value)}.`,
      fix: `Give ${rule}.`,
      details: { option, value },
    });
  }
}
