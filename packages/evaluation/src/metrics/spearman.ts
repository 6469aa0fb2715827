import { averageRanks } from './average-ranks.ts';
import { pearson } from './pearson.ts';

/**
 * Spearman's rank correlation of two lists of numbers, in -1 .. 1, as `scipy.stats.spearmanr` computes it: Pearson's of
 * the ranks, equal numbers sharing their average rank. NaN when there is none: fewer than two pairs, a list of equal
 * numbers, a NaN.
 *
 * @throws EVALUATION_INPUT_INVALID when the lengths differ.
 * @example spearman([1, 2, 3, 4], [1, 10, 100, 50]) // 0.8
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return pearson(averageRanks(x), averageRanks(y));
}
