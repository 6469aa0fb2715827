/** What a column of texts means to a loss, by Python's names for its columns. */
export type ColumnRole =
  | 'sentence'
  | 'sentence1'
  | 'sentence2'
  | 'anchor'
  | 'positive'
  | 'negative'
  | 'query'
  | 'damaged'
  | 'original';

/** The columns a loss takes: exactly those listed, unless `atLeast` or `atMost` says otherwise. */
export interface LossInputs {
  readonly columns: readonly ColumnRole[];
  /** How many columns there must be, when the last ones may be absent. */
  readonly atLeast?: number;
  /** How many there may be: with more than are listed, the last one repeats (several negatives). */
  readonly atMost?: number;
}
