import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import { averagePrecision } from '../metrics/average-precision.ts';
import { bestAccuracy } from '../metrics/best-accuracy.ts';
import { bestF1 } from '../metrics/best-f1.ts';
import { matthewsCorrelation } from '../metrics/matthews-correlation.ts';

/** What one similarity tells about pairs that are alike or not. */
export interface BinaryClassificationMetrics {
  /** Python's metrics in its order; a threshold of a distance is positive. */
  readonly metrics: {
    readonly accuracy: number;
    readonly accuracy_threshold: number;
    readonly f1: number;
    readonly f1_threshold: number;
    readonly precision: number;
    readonly recall: number;
    readonly ap: number;
    readonly mcc: number;
  };
  /** Per pair 1 where the accuracy's threshold is right, else 0. */
  readonly correct: Float64Array;
}

/**
 * How well a similarity of at least one pair tells alike (label 1) from not (label 0). Precision, recall and Matthews'
 * correlation are those at the threshold of the best F1.
 *
 * Python: `BinaryClassificationEvaluator.compute_metrics`.
 *
 * @throws EVALUATION_INPUT_INVALID when the lengths differ.
 * @example binaryClassificationMetrics('cosine', [0.9, 0.1], [1, 0]).metrics.accuracy // 1
 */
export function binaryClassificationMetrics(
  name: SimilarityFunctionName,
  similarities: ArrayLike<number>,
  labels: ArrayLike<number>,
): BinaryClassificationMetrics {
  const { accuracy, threshold } = bestAccuracy(similarities, labels);
  const best = bestF1(similarities, labels);
  const alike = (least: number): Float64Array =>
    Float64Array.from(similarities, (value) => Number(value >= least));
  const isDistance = name === 'euclidean' || name === 'manhattan';
  const reported = (value: number): number => (isDistance ? 0 - value : value);
  return {
    metrics: {
      accuracy,
      accuracy_threshold: reported(threshold),
      f1: best.f1,
      f1_threshold: reported(best.threshold),
      precision: best.precision,
      recall: best.recall,
      ap: averagePrecision(similarities, labels),
      mcc: matthewsCorrelation(labels, alike(best.threshold)),
    },
    correct: alike(threshold).map((value, index) => Number(value === labels[index])),
  };
}
