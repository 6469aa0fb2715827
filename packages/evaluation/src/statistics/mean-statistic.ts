import type { Statistic } from './statistic.ts';

/**
 * The mean of the values at some rows.
 *
 * @example meanStatistic([1, 2, 6]).of(Uint32Array.of(0, 0, 1)) // 4 / 3
 */
export function meanStatistic(values: ArrayLike<number>): Statistic {
  return {
    rows: values.length,
    of: (rows) => {
      let sum = 0;
      for (const row of rows) {
        sum += values[row]!;
      }
      return sum / rows.length;
    },
  };
}
