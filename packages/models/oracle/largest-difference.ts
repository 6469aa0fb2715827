/**
 * The largest absolute difference between rows of numbers; NaN when their shapes differ, when there are none, or when
 * a number is not finite.
 */
export function largestDifference(
  rows: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
): number {
  const isAlike =
    rows.length === expected.length &&
    rows.every((row, i) => row.length === expected[i]!.length && row.length > 0);
  if (!isAlike || rows.length === 0) return Number.NaN;
  const differences = rows.flatMap((row, i) => row.map((x, j) => Math.abs(x - expected[i]![j]!)));
  return differences.every(Number.isFinite)
    ? differences.reduce((a, b) => Math.max(a, b))
    : Number.NaN;
}
