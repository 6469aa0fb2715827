import { cutPoints } from './cut-points.ts';
import { nextUp } from './next-up.ts';

/** The best share of right calls, 0..1, and the similarity from which on to call two texts alike. */
export interface BestAccuracy {
  readonly accuracy: number;
  readonly threshold: number;
}

/**
 * The threshold that tells alike from not alike most often, and how often; of equally good ones the highest. It may lie
 * just above all similarities: nothing is alike. Python: `BinaryClassificationEvaluator.find_best_acc_and_threshold`.
 *
 * @param labels 1 for alike, 0 for not; at least one.
 * @throws EVALUATION_INPUT_INVALID when the lengths differ.
 * @example bestAccuracy([0.9, 0.5, 0.1], [1, 0, 0]) // { accuracy: 1, threshold: 0.7 }
 */
export function bestAccuracy(
  similarities: ArrayLike<number>,
  labels: ArrayLike<number>,
): BestAccuracy {
  const points = cutPoints(similarities, labels);
  const negatives = labels.length - points.at(-1)!.hits;
  const highest = Array.from(similarities).reduce((most, value) => Math.max(most, value));
  let best = { accuracy: negatives / labels.length, threshold: nextUp(highest) };
  for (const { threshold, taken, hits } of points) {
    const accuracy = (hits + negatives - (taken - hits)) / labels.length;
    if (accuracy > best.accuracy) {
      best = { accuracy, threshold };
    }
  }
  return best;
}
