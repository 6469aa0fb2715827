import type { InputExample } from '../input-example.ts';
import type { RowProblem } from './row-problem.ts';

/** What `readExamples` found. */
export interface ReadExamplesResult {
  readonly examples: readonly InputExample[];
  /** The columns used: texts in order, then labels. */
  readonly columns: readonly string[];
  /** The range that was mapped to 0..1; undefined where there are no scores (no label, class ids, lists). */
  readonly scoreRange: readonly [number, number] | undefined;
  /** The names of the classes by their ids; undefined where labels are numbers or there are none. */
  readonly classes: readonly string[] | undefined;
  /** What was assumed or left out, for people to read: one sentence or two each. */
  readonly notices: readonly string[];
  /** The rows that were left out and what is wrong with each, in their order; empty unless `onBadRow` is 'skip'. */
  readonly skipped: readonly RowProblem[];
}
