/**
 * What a statistic is computed from: one number per example, whose mean it is; the two lists that are correlated, and
 * how; or scores and labels (1 for a hit, 0 for none), whose average precision it is. An evaluator's `perExample` values
 * are of this type.
 */
export type BootstrapSample =
  | ArrayLike<number>
  | {
      readonly predicted: ArrayLike<number>;
      readonly gold: ArrayLike<number>;
      readonly correlation: 'pearson' | 'spearman';
    }
  | { readonly scores: ArrayLike<number>; readonly labels: ArrayLike<number> };
