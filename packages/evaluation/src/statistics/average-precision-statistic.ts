import type { Statistic } from './statistic.ts';

/**
 * The average precision at some rows, 0 .. 1; NaN where none of them is a hit. Scores are sorted once; a choice of rows
 * is counted, which takes time in proportion to the rows.
 *
 * @param labels 1 for a hit, 0 for none.
 * @example averagePrecisionStatistic([0.9, 0.5, 0.1], [1, 0, 1]).of(Uint32Array.of(0, 1, 2)) // (1 + 2 / 3) / 2
 */
export function averagePrecisionStatistic(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
): Statistic {
  const falling = Float64Array.from(new Set(Array.from(scores)))
    .sort()
    .reverse();
  const places = new Map(Array.from(falling, (score, place) => [score, place]));
  const placeOf = Uint32Array.from(scores, (score) => places.get(score)!);
  return {
    rows: scores.length,
    of: (rows) => {
      const [counts, hits] = [new Uint32Array(falling.length), new Uint32Array(falling.length)];
      for (const row of rows) {
        counts[placeOf[row]!]! += 1;
        hits[placeOf[row]!]! += labels[row]!;
      }
      let [taken, found, sum] = [0, 0, 0];
      for (const [place, count] of counts.entries()) {
        taken += count;
        found += hits[place]!;
        sum += taken === 0 ? 0 : (hits[place]! * found) / taken;
      }
      return sum / found;
    },
  };
}
