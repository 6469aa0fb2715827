/**
 * What a statistic is computed from: one number per example, whose mean it is, or the two lists that are correlated. An
 * evaluator's `perExample` values are of this type.
 */
export type BootstrapSample =
  | ArrayLike<number>
  | { readonly predicted: ArrayLike<number>; readonly gold: ArrayLike<number> };
