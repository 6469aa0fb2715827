/**
 * The mean of the numbers; NaN when there is none.
 *
 * @example mean([1, 2, 6]) // 3
 */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    sum += values[index]!;
  }
  return sum / values.length;
}
