/** What an evaluator found. */
export interface EvaluationResult {
  /** Every metric by Python's key, with the evaluator's name in front: `stsb-dev_spearman_cosine`. */
  readonly metrics: Readonly<Record<string, number>>;
  /** The key in `metrics` of the number that models are chosen by; greater is better. */
  readonly primaryMetric: string;
}
