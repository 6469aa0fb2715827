import type { ErrorCode } from '@sentenceforge/errors';
import type { RowPlace } from '../tables/table-source.ts';

/** Something wrong with one row of a data file. */
export interface RowProblem {
  readonly code: ErrorCode;
  readonly at: RowPlace;
  readonly column?: string | undefined;
  readonly value?: unknown;
  /** What is wrong, as a sentence that follows the file and the row. */
  readonly problem: string;
  readonly fix: string;
}
