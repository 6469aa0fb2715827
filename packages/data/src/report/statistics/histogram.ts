/** How many numbers lie in each of some intervals of equal width. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  /** One per interval, from low to high; the last includes `high`. */
  readonly counts: readonly number[];
}

/**
 * Counts numbers in 20 intervals between two bounds; numbers outside are left out.
 *
 * @example histogram([0, 0.5, 1], [0, 1]).counts.length // 20
 */
export function histogram(
  numbers: Iterable<number>,
  [low, high]: readonly [number, number],
): Histogram {
  const bins = 20;
  const counts = new Array<number>(bins).fill(0);
  for (const number of numbers) {
    if (!(number >= low && number <= high)) continue;
    const bin = high > low ? Math.floor(((number - low) / (high - low)) * bins) : 0;
    counts[Math.min(bin, bins - 1)]! += 1;
  }
  return { low, high, counts };
}
