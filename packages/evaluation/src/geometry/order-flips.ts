import { averageRanks } from '../metrics/average-ranks.ts';
import { requireEqualLengths } from '../metrics/require-equal-lengths.ts';
import { requireFiniteNumbers } from '../metrics/require-finite-numbers.ts';
import { requireWholeNumber } from '../options/require-whole-number.ts';

/** A pair of texts whose place among all pairs changed. */
export interface OrderFlip {
  /** Which pair it is. */
  readonly index: number;
  /** Its similarity. */
  readonly before: number;
  readonly after: number;
  /** Its place by similarity: 1 is the most alike of all pairs; equal ones share the average. */
  readonly rankBefore: number;
  readonly rankAfter: number;
}

/**
 * The pairs of a probe set whose order changed most between two models, greatest change first: what fine-tuning broke or
 * repaired. Pairs that kept their place are not among them.
 *
 * @param before the pairs' similarities by one model.
 * @param after by the other, in the same order; their scale does not matter.
 * @param count the most pairs returned.
 * @throws EVALUATION_INPUT_INVALID when the lengths differ or a similarity is not finite; OPTION_INVALID when `count` is not
 *   a whole number above 0.
 * @example
 * orderFlips([0.9, 0.5, 0.1], [0.2, 0.6, 0.3], 1);
 * // [{ index: 0, before: 0.9, after: 0.2, rankBefore: 1, rankAfter: 3 }]
 */
export function orderFlips(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  count = 10,
): OrderFlip[] {
  requireWholeNumber('count', count);
  requireEqualLengths(before, after);
  requireFiniteNumbers('before', before);
  requireFiniteNumbers('after', after);
  const ranks = (values: ArrayLike<number>): Float64Array =>
    averageRanks(Float64Array.from(values, (value) => -value));
  const [ranksBefore, ranksAfter] = [ranks(before), ranks(after)];
  const change = ({ rankBefore, rankAfter }: OrderFlip): number => Math.abs(rankAfter - rankBefore);
  return Array.from(ranksBefore, (rankBefore, index) => ({
    index,
    before: before[index]!,
    after: after[index]!,
    rankBefore,
    rankAfter: ranksAfter[index]!,
  }))
    .filter((flip) => change(flip) > 0)
    .sort((one, other) => change(other) - change(one))
    .slice(0, count);
}
