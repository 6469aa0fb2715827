import type { RowProblem } from '../examples/row-problem.ts';

/** What {@link checkData} is to look at. */
export interface CheckDataOptions {
  /** `quick`: what `train` always runs, all but near-duplicates; `full` when not given. */
  readonly depth?: 'quick' | 'full';
  /**
   * The columns to use, texts in the order in which an example has them; `_` is passed over. When not given they are
   * known by their names, as `readExamples` knows them.
   */
  readonly columns?: readonly string[] | undefined;
  /** The lowest and highest score there can be; when not given 0 to 1, or 0 to 5 where 1 in 10 or more exceed 1. */
  readonly scoreRange?: readonly [number, number] | undefined;
  /** By what share of the range scores of the same texts may differ; 0.2 when not given. */
  readonly scoreTolerance?: number;
  /** The classes that there are; when not given those that the labels name, or whole numbers of at least 0. */
  readonly classes?: readonly (string | number)[] | undefined;
  /** Rows in a batch, for the false negatives of in-batch losses: an integer >= 1; 16 when not given. */
  readonly batchSize?: number;
  /** Rows that the sources left out, by split: what `onBadRow` of `openTable` collects while the sources are read. */
  readonly unreadable?: Readonly<Record<string, readonly RowProblem[]>> | undefined;
  /** The tokens that a model makes of a text, special tokens included, before it is cut; called once per different text. */
  readonly countTokens?: ((text: string) => number) | undefined;
  /** The most tokens of a text that the model reads: an integer >= 1. */
  readonly maxTokens?: number | undefined;
}
