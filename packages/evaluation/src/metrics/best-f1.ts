import { cutPoints } from './cut-points.ts';

/** The best F1 with its precision and recall, each 0..1, and the similarity from which on to call two texts alike. */
export interface BestF1 {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly threshold: number;
}

/**
 * The threshold with the best F1 (the harmonic mean of precision and recall), of equally good ones the highest; all 0
 * when nothing is alike. Python: `BinaryClassificationEvaluator.find_best_f1_and_threshold`.
 *
 * @param labels 1 for alike, 0 for not.
 * @throws EVALUATION_INPUT_INVALID when the lengths differ.
 * @example bestF1([0.9, 0.5, 0.1], [1, 0, 1]) // { f1: 0.8, precision: 0.666..., recall: 1, threshold: 0.1 }
 */
export function bestF1(similarities: ArrayLike<number>, labels: ArrayLike<number>): BestF1 {
  const points = cutPoints(similarities, labels);
  const positives = points.at(-1)?.hits ?? 0;
  let best: BestF1 = { f1: 0, precision: 0, recall: 0, threshold: 0 };
  for (const { threshold, taken, hits } of points) {
    const precision = hits / taken;
    const recall = hits / positives;
    // As in Python, so that rounding decides between equal thresholds as it does there. NaN where there is no hit.
    const f1 = (2 * precision * recall) / (precision + recall);
    if (f1 > best.f1) {
      best = { f1, precision, recall, threshold };
    }
  }
  return best;
}
