import { cutPoints } from './cut-points.ts';

/**
 * The mean precision, 0..1, over the places of the hits in a list sorted by score; equal scores share one place. 0 when
 * there is no hit. Python: `sklearn.metrics.average_precision_score`.
 *
 * @param labels 1 for a hit, 0 for none.
 * @throws EVALUATION_INPUT_INVALID when the lengths differ.
 * @example averagePrecision([0.9, 0.5, 0.1], [1, 0, 1]) // (1 + 2 / 3) / 2
 */
export function averagePrecision(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  let sum = 0;
  let before = 0;
  for (const { hits, taken } of cutPoints(scores, labels)) {
    sum += ((hits - before) * hits) / taken;
    before = hits;
  }
  return before === 0 ? 0 : sum / before;
}
