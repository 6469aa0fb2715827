import type { FindingCode } from './finding-catalogue.ts';
import type { Severity } from './severity.ts';

/** A value in a data file. */
export interface CellPlace {
  /** Such as train, dev or test. */
  readonly split: string;
  readonly file: string;
  /** 1 for the first row of the file; in CSV and TSV a header counts and blank lines do not. */
  readonly row: number;
  /** The line of a text file on which the row starts, where that differs from the row. */
  readonly line?: number | undefined;
  /** The column; where a finding is about several, their names with commas between them. */
  readonly column: string;
  /** The value as JSON, shortened to 80 characters, without control characters; several with ` | ` between them. */
  readonly value: string;
}

/** Where a finding is. */
export interface FindingPlace extends CellPlace {
  /** What it was compared with, such as the first of two equal rows. */
  readonly match?: CellPlace | undefined;
}

/** One thing that the data report found. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What was found and what to do about it. */
  readonly message: string;
  /** How often; `places` has the first 1,000. */
  readonly count: number;
  readonly places: readonly FindingPlace[];
}
