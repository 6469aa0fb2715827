/** One value of a JSON Lines file or of a JSON list: an object by columns, or a list of fields. */
export interface JsonRow {
  /** From 1. */
  readonly row: number;
  readonly line: number;
  readonly value: unknown;
}
