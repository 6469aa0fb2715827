import type { RowProblem } from './row-problem.ts';

/** How rows become examples. */
export interface ExamplesOptions {
  /**
   * The columns to use, texts in the order in which an example has them. In a file with a header they are looked up
   * there (case does not matter); in one without they name its columns in order, and `_` skips one. A column called
   * score, similarity, relatedness_score, label, labels, gold_label ... is the label, any other a text, unless its role
   * is said: `rating=score`, `topic=label`, `code=text`.
   */
  readonly columns?: readonly string[] | undefined;
  /** The lowest and highest score there can be, mapped to 0 and 1. */
  readonly scoreRange?: readonly [number, number] | undefined;
  /**
   * The names of the classes in the order of their ids; when not given contradiction, entailment, neutral where there are
   * no others, else sorted. Give those of the training data for what is evaluated.
   */
  readonly classes?: readonly string[] | undefined;
  /** Whether an empty or blank text is an error; true when not given. */
  readonly requireText?: boolean | undefined;
  /** Whether a bad row is an error (when not given) or left out and told in `skipped`. */
  readonly onBadRow?: 'error' | 'skip' | undefined;
  /** Rows that could not even be read: they count as bad ones. */
  readonly unreadable?: readonly RowProblem[] | undefined;
}
