import { requireEqualLengths } from '../metrics/require-equal-lengths.ts';

/**
 * The normalized discounted cumulative gain of the first `k`, 0 .. 1, for labels 0 and 1. Equal scores gain the average
 * over their orders (McSherry and Najork 2008). 0 when no label is 1. Python: `sklearn.metrics.ndcg_score`.
 *
 * @param scores one per document, in any order.
 * @param labels 1 for a relevant document, 0 for another.
 * @throws EVALUATION_INPUT_INVALID when the lengths differ.
 * @example normalizedGain([0.9, 0.5, 0.5], [0, 1, 0], 10) // (1 / log2(3) + 1 / log2(4)) / 2
 */
export function normalizedGain(
  scores: ArrayLike<number>,
  labels: readonly number[],
  k: number,
): number {
  requireEqualLengths(scores, labels);
  const order = [...labels.keys()].sort((one, other) => scores[other]! - scores[one]!);
  const discount = (rank: number): number => (rank < k ? 1 / Math.log2(rank + 2) : 0);
  let gain = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    let [relevant, discounts] = [0, 0];
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) {
      relevant += labels[order[end]!]!;
      discounts += discount(end);
      end++;
    }
    gain += (relevant / (end - start)) * discounts;
  }
  const ideal = labels
    .filter((label) => label === 1)
    .reduce((sum, _, rank) => sum + discount(rank), 0);
  return ideal === 0 ? 0 : gain / ideal;
}
