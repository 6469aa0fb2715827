import type { RetrievalCutoffs } from './retrieval-cutoffs.ts';

/**
 * What one query's ranking is worth, each number in 0 .. 1, by Python's keys in Python's order: `accuracy@k`,
 * `precision@k`, `recall@k`, `ndcg@k` (Järvelin and Kekäläinen 2002, relevance 0 or 1), `mrr@k`, `map@k`.
 *
 * Python: `InformationRetrievalEvaluator.compute_metrics`.
 *
 * @param hits for each document that was found, best first, whether it is relevant.
 * @param relevant how many relevant documents there are, at least 1.
 * @example rankingMetrics([false, true], 1, cutoffs)['mrr@10'] // 0.5
 */
export function rankingMetrics(
  hits: readonly boolean[],
  relevant: number,
  cutoffs: Required<RetrievalCutoffs>,
): Record<string, number> {
  const found = (k: number): number => hits.slice(0, k).filter(Boolean).length;
  const metrics: Record<string, number> = {};
  for (const k of cutoffs.accuracyAtK) {
    metrics[`accuracy@${k}`] = found(k) > 0 ? 1 : 0;
  }
  for (const k of cutoffs.precisionRecallAtK) {
    metrics[`precision@${k}`] = found(k) / k;
  }
  for (const k of cutoffs.precisionRecallAtK) {
    metrics[`recall@${k}`] = found(k) / relevant;
  }
  for (const k of cutoffs.ndcgAtK) {
    const ideal = Array<boolean>(Math.min(relevant, k)).fill(true);
    metrics[`ndcg@${k}`] = discountedGain(hits.slice(0, k)) / discountedGain(ideal);
  }
  for (const k of cutoffs.mrrAtK) {
    const first = hits.slice(0, k).indexOf(true);
    metrics[`mrr@${k}`] = first < 0 ? 0 : 1 / (first + 1);
  }
  for (const k of cutoffs.mapAtK) {
    metrics[`map@${k}`] = precisionsAtHits(hits.slice(0, k)) / Math.min(k, relevant);
  }
  return metrics;
}

function discountedGain(hits: readonly boolean[]): number {
  return hits.reduce((gain, hit, rank) => (hit ? gain + 1 / Math.log2(rank + 2) : gain), 0);
}

function precisionsAtHits(hits: readonly boolean[]): number {
  let [count, sum] = [0, 0];
  for (const [rank, hit] of hits.entries()) {
    if (hit) {
      count++;
      sum += count / (rank + 1);
    }
  }
  return sum;
}
