/**
 * What a metric is made of, in the order of the examples: one value per example whose mean is the metric; for a
 * correlation both lists that are correlated, and how; for an average precision scores and labels (1 or 0).
 */
export type PerExample =
  | Float64Array
  | {
      readonly predicted: Float64Array;
      readonly gold: Float64Array;
      readonly correlation: 'pearson' | 'spearman';
    }
  | { readonly scores: Float64Array; readonly labels: Float64Array };
