import type { AnsweredQuery } from './answered-query.ts';
import type { RankedDocuments } from './ranked-documents.ts';
import { rankingMetrics } from './ranking-metrics.ts';
import type { RetrievalCutoffs } from './retrieval-cutoffs.ts';

/**
 * Each metric's values, one per query, by keys such as `cosine_ndcg@10`.
 *
 * @param found for each score function what was found for each query.
 * @example metricsPerQuery(queries, found, cutoffs)['cosine_ndcg@10'] // Float64Array [1, 0.63]
 */
export function metricsPerQuery(
  queries: readonly AnsweredQuery[],
  found: ReadonlyMap<string, readonly RankedDocuments[]>,
  cutoffs: Required<RetrievalCutoffs>,
): Record<string, Float64Array> {
  const values: Record<string, Float64Array> = {};
  for (const [scoreFunction, ranked] of found) {
    const all = queries.map(({ relevant }, index) => {
      const hits = ranked[index]!.ids.map((id) => relevant.has(id));
      return rankingMetrics(hits, relevant.size, cutoffs);
    });
    for (const metric of Object.keys(all[0] ?? {})) {
      values[`${scoreFunction}_${metric}`] = Float64Array.from(all, (one) => one[metric]!);
    }
  }
  return values;
}
