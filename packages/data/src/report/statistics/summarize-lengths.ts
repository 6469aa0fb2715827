import { type Histogram, histogram } from './histogram.ts';

/** How long texts are. */
export interface LengthSummary {
  readonly shortest: number;
  readonly mean: number;
  readonly median: number;
  /** 95 of 100 texts are not longer. */
  readonly percentile95: number;
  readonly longest: number;
  /** From 0 to the longest. */
  readonly histogram: Histogram;
}

/**
 * A summary of lengths (integers >= 0), or undefined when there are none.
 *
 * @example summarizeLengths([2, 4])?.mean // 3
 */
export function summarizeLengths(lengths: readonly number[]): LengthSummary | undefined {
  if (lengths.length === 0) return undefined;
  const sorted = Float64Array.from(lengths).sort();
  /** The nearest rank: the smallest length that at least this share of all does not exceed. */
  const quantile = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1]!;
  const longest = sorted.at(-1)!;
  return {
    shortest: sorted[0]!,
    mean: sorted.reduce((sum, length) => sum + length, 0) / sorted.length,
    median: quantile(0.5),
    percentile95: quantile(0.95),
    longest,
    histogram: histogram(sorted, [0, longest]),
  };
}
