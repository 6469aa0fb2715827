import type { RowPlace } from '../tables/table-source.ts';

/** What a row of a table has for an example. */
export interface ExampleRow {
  readonly at: RowPlace;
  readonly texts: readonly string[];
  /** The names of the columns of the texts: that of a list as often as it has texts. */
  readonly columns: readonly string[];
  /** The values of the label columns, not looked at yet. */
  readonly labels: readonly unknown[];
}
