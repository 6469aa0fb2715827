import type { RetrievalCutoffs } from './retrieval-cutoffs.ts';

/**
 * The columns of a retrieval CSV file in Python's order, and the metric in each: precision and recall alternate, MRR
 * stands before NDCG.
 *
 * @param scoreFunctions their names, in any order; the columns are in the names' order.
 * @param metrics every metric of `cutoffs`, by keys such as `cosine_ndcg@10`.
 * @example retrievalColumns(['cosine'], cutoffs, metrics)[0] // ['cosine-Accuracy@1', metrics['cosine_accuracy@1']]
 */
export function retrievalColumns(
  scoreFunctions: readonly string[],
  cutoffs: Required<RetrievalCutoffs>,
  metrics: Readonly<Record<string, number>>,
): [title: string, value: number][] {
  const columns: [title: string, metric: string][] = [
    ...cutoffs.accuracyAtK.map((k): [string, string] => [`Accuracy@${k}`, `accuracy@${k}`]),
    ...cutoffs.precisionRecallAtK.flatMap((k): [string, string][] => [
      [`Precision@${k}`, `precision@${k}`],
      [`Recall@${k}`, `recall@${k}`],
    ]),
    ...cutoffs.mrrAtK.map((k): [string, string] => [`MRR@${k}`, `mrr@${k}`]),
    ...cutoffs.ndcgAtK.map((k): [string, string] => [`NDCG@${k}`, `ndcg@${k}`]),
    ...cutoffs.mapAtK.map((k): [string, string] => [`MAP@${k}`, `map@${k}`]),
  ];
  return scoreFunctions
    .toSorted()
    .flatMap((name) =>
      columns.map(([title, metric]): [string, number] => [
        `${name}-${title}`,
        metrics[`${name}_${metric}`]!,
      ]),
    );
}
