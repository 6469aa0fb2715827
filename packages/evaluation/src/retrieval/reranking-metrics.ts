import { averagePrecision } from '../metrics/average-precision.ts';
import { normalizedGain } from './normalized-gain.ts';

/** What the order of one query's documents is worth, each number in 0 .. 1. */
export interface RerankingMetrics {
  /** Average precision over all documents; equal scores share one place (scikit-learn's `average_precision_score`). */
  readonly averagePrecision: number;
  /** One over the rank of the first positive document in the first `atK`, 0 when there is none. */
  readonly reciprocalRank: number;
  /** NDCG of the first `atK`, averaged over the orders of equal scores (scikit-learn's `ndcg_score`). */
  readonly normalizedGain: number;
}

/**
 * The metrics of one query. For the reciprocal rank, of equal scores the document given first comes first, as in Python,
 * where positives are given first.
 *
 * @param scores one per document, the `positives` positive documents first.
 * @example rerankingMetrics([0.2, 0.9, 0.1], 1, 10).reciprocalRank // 0.5
 */
export function rerankingMetrics(
  scores: ArrayLike<number>,
  positives: number,
  atK: number,
): RerankingMetrics {
  const labels = Array.from({ length: scores.length }, (_, index) => (index < positives ? 1 : 0));
  const order = [...labels.keys()].sort((one, other) => scores[other]! - scores[one]!);
  const first = order.slice(0, atK).findIndex((document) => labels[document] === 1);
  return {
    averagePrecision: averagePrecision(scores, labels),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    normalizedGain: normalizedGain(scores, labels, atK),
  };
}
