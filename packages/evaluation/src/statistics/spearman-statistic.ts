import type { Statistic } from './statistic.ts';

/**
 * Spearman's correlation of two lists at some rows, ranked anew for each choice of rows. Values are sorted once; ranks of
 * a choice come from counting, which takes time in proportion to the rows.
 *
 * @example spearmanStatistic([1, 2, 3], [1, 2, 4]).of(Uint32Array.of(0, 1, 1, 2)) // 1
 */
export function spearmanStatistic(x: ArrayLike<number>, y: ArrayLike<number>): Statistic {
  const [ranksOfX, ranksOfY] = [centredRanks(x), centredRanks(y)];
  return {
    rows: x.length,
    of: (rows) => {
      const [left, right] = [ranksOfX(rows), ranksOfY(rows)];
      let [products, squaresLeft, squaresRight] = [0, 0, 0];
      for (const row of rows) {
        products += left(row) * right(row);
        squaresLeft += left(row) ** 2;
        squaresRight += right(row) ** 2;
      }
      return products / Math.sqrt(squaresLeft * squaresRight);
    },
  };
}

/** For a choice of rows, the average rank among them of the value at a row, less the mean of all ranks. */
function centredRanks(values: ArrayLike<number>): (rows: Uint32Array) => (row: number) => number {
  const distinct = Float64Array.from(new Set(Array.from(values))).sort();
  const places = new Map(Array.from(distinct, (value, place) => [value, place]));
  const placeOf = Uint32Array.from(values, (value) => places.get(value)!);
  return (rows) => {
    const counts = new Uint32Array(distinct.length);
    for (const row of rows) {
      counts[placeOf[row]!]!++;
    }
    const ranks = new Float64Array(distinct.length);
    let below = 0;
    for (const [place, count] of counts.entries()) {
      ranks[place] = below + count / 2 - rows.length / 2;
      below += count;
    }
    return (row) => ranks[placeOf[row]!]!;
  };
}
