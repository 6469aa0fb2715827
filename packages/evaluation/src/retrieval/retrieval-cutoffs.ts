/** How many of the best documents each metric looks at; the names and defaults are Python's. */
export interface RetrievalCutoffs {
  /** `mrr@k`; [10]. */
  readonly mrrAtK?: readonly number[];
  /** `ndcg@k`; [10]. */
  readonly ndcgAtK?: readonly number[];
  /** `accuracy@k`; [1, 3, 5, 10]. */
  readonly accuracyAtK?: readonly number[];
  /** `precision@k` and `recall@k`; [1, 3, 5, 10]. */
  readonly precisionRecallAtK?: readonly number[];
  /** `map@k`; [100]. */
  readonly mapAtK?: readonly number[];
}
