import { pearson } from '../metrics/pearson.ts';
import type { Statistic } from './statistic.ts';

/**
 * Pearson's correlation of two lists at some rows.
 *
 * @example pearsonStatistic([1, 2, 3], [1, 2, 4]).of(Uint32Array.of(0, 1, 1, 2))
 */
export function pearsonStatistic(x: ArrayLike<number>, y: ArrayLike<number>): Statistic {
  return {
    rows: x.length,
    of: (rows) =>
      pearson(
        Float64Array.from(rows, (row) => x[row]!),
        Float64Array.from(rows, (row) => y[row]!),
      ),
  };
}
