import { SentenceForgeError } from '@sentenceforge/errors';
import { requireWholeNumber } from '../../options/require-whole-number.ts';
import type { HardNegativesOptions } from './hard-negatives-options.ts';

/**
 * The range of candidates that negatives are taken from, checked, `rangeMax` chosen as in Python when it is not given.
 *
 * @throws OPTION_INVALID when the range is empty or narrower than the negatives wanted.
 * @example chooseRange({ numNegatives: 3 }, 1) // { rangeMin: 0, rangeMax: 4, numNegatives: 3 }
 */
export function chooseRange(
  options: HardNegativesOptions,
  maxPositives: number,
): { rangeMin: number; rangeMax: number; numNegatives: number } {
  const { rangeMin = 0, numNegatives = 3, absoluteMargin, relativeMargin, maxScore } = options;
  requireWholeNumber('numNegatives', numNegatives, 1);
  requireWholeNumber('rangeMin', rangeMin, 0);
  const removes = [absoluteMargin, relativeMargin, maxScore].some((value) => value !== undefined);
  const rangeMax = options.rangeMax ?? rangeMin + numNegatives * (removes ? 10 : 1) + maxPositives;
  requireWholeNumber('rangeMax', rangeMax, 1);
  if (numNegatives > rangeMax - rangeMin) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${numNegatives} negatives per query were asked for, but rangeMin ${rangeMin} and rangeMax ${rangeMax} leave ${Math.max(0, rangeMax - rangeMin)} candidates.`,
      fix: 'Lower numNegatives or rangeMin, or raise rangeMax.',
      details: { numNegatives, rangeMin, rangeMax },
    });
  }
  return { rangeMin, rangeMax, numNegatives };
}
