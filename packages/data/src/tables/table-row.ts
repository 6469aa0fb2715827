/** One row of a delimited file. */
export interface TableRow {
  /** The row's number: 1 for the first, a header included, blank lines not counted. */
  readonly row: number;
  /** The line of the file on which the row starts, from 1: what an editor shows. */
  readonly line: number;
  /** The fields as texts, unquoted, with their spaces. */
  readonly fields: readonly string[];
}
