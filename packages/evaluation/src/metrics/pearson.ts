import { requireEqualLengths } from './require-equal-lengths.ts';

/**
 * Pearson's correlation of two lists of numbers, in -1 .. 1, as `scipy.stats.pearsonr` computes it. NaN when there is
 * none: fewer than two pairs (where scipy raises), a list of equal numbers, a number that is not finite.
 *
 * @throws EVALUATION_INPUT_INVALID when the lengths differ.
 * @example pearson([1, 2, 3], [2, 4, 7]) // 0.9933...
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  requireEqualLengths(x, y);
  if (isConstant(x) || isConstant(y)) {
    return Number.NaN;
  }
  const [left, right] = [centred(x), centred(y)];
  let [product, squaresLeft, squaresRight] = [0, 0, 0];
  for (const [index, value] of left.entries()) {
    product += value * right[index]!;
    squaresLeft += value * value;
    squaresRight += right[index]! ** 2;
  }
  // One root of the product, not a product of roots: sqrt(s * s) is s, so equal lists correlate to exactly 1.
  return Math.max(-1, Math.min(1, product / Math.sqrt(squaresLeft * squaresRight)));
}

// Compared with the first and not by the variance, which rounding can leave above 0. No numbers: constant as well.
function isConstant(values: ArrayLike<number>): boolean {
  for (let index = 1; index < values.length; index++) {
    if (values[index] !== values[0]) {
      return false;
    }
  }
  return true;
}

/** The values less their mean, over the largest of that: the correlation stays the same, and no square overflows. */
function centred(values: ArrayLike<number>): Float64Array {
  const mean = Float64Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
  const differences = Float64Array.from(values, (value) => value - mean);
  const largest = differences.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return differences.map((value) => value / largest);
}
