import { requireNumber } from '../../options/require-number.ts';
import type { SearchHit } from '../search-hit.ts';
import type { HardNegativesOptions } from './hard-negatives-options.ts';

/**
 * Whether a candidate's score passes the margins and limits that were set, given its query's positives.
 *
 * @throws OPTION_INVALID when a margin or limit is not a number.
 * @example scoreLimits({ absoluteMargin: 0.1 }, [{ corpusId: 0, score: 0.9 }])(0.85) // false
 */
export function scoreLimits(
  { absoluteMargin, relativeMargin, maxScore, minScore }: HardNegativesOptions,
  positives: readonly SearchHit[],
): (score: number) => boolean {
  for (const [option, value] of Object.entries({
    absoluteMargin,
    relativeMargin,
    maxScore,
    minScore,
  })) {
    requireNumber(option, value ?? 0);
  }
  const positive = Math.min(...positives.map(({ score }) => score));
  return (score) =>
    !(absoluteMargin !== undefined && score + absoluteMargin > positive) &&
    !(relativeMargin !== undefined && score > positive - Math.abs(positive) * relativeMargin) &&
    !(maxScore !== undefined && score > maxScore) &&
    !(minScore !== undefined && score < minScore);
}
