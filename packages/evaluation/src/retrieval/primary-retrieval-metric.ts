/**
 * The metric that models are chosen by: NDCG at the largest cut-off, of the main score function, else of the one that
 * reaches the most, the first in the names' order when they are equal.
 *
 * @param metrics by keys such as `cosine_ndcg@10`.
 * @example primaryRetrievalMetric(['cosine'], null, [5, 10], metrics) // 'cosine_ndcg@10'
 */
export function primaryRetrievalMetric(
  scoreFunctions: readonly string[],
  mainScoreFunction: string | null | undefined,
  ndcgAtK: readonly number[],
  metrics: Readonly<Record<string, number>>,
): string {
  return (mainScoreFunction == null ? scoreFunctions.toSorted() : [mainScoreFunction])
    .map((name) => `${name}_ndcg@${Math.max(...ndcgAtK)}`)
    .reduce((best, key) => (metrics[key]! > metrics[best]! ? key : best));
}
