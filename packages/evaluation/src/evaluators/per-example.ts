/**
 * What a metric is made of, in the order of the examples: one value per example whose mean is the metric, or, for a
 * correlation, both lists that are correlated.
 */
export type PerExample =
  | Float64Array
  | { readonly predicted: Float64Array; readonly gold: Float64Array };
