import type { ErrorCode } from '@sentenceforge/errors';
import type { TableRow } from '../tables/table-row.ts';

/** Something wrong with one row of a data file. */
export interface RowProblem {
  readonly code: ErrorCode;
  readonly at: TableRow;
  readonly column?: string;
  readonly value?: string;
  /** What is wrong, as a sentence that follows the file and the row. */
  readonly problem: string;
  readonly fix: string;
}
