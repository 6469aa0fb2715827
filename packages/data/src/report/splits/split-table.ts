import type { ColumnLabelling } from '../../examples/labels/labelling.ts';
import type { RowPlace } from '../../tables/table-source.ts';

/** A column with its values as they were read. */
export interface ValueColumn {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** A column of texts. */
export interface TextColumn extends ValueColumn {
  /** Row by row the text's number in the pool of texts; -1 where the value is no text. */
  readonly ids: Int32Array;
}

/** A column of labels, and how training would read them. */
export interface LabelColumn extends ValueColumn {
  readonly labelling: ColumnLabelling;
}

/** What a column of a file is used for. */
export interface ColumnUse {
  readonly name: string;
  readonly role: 'text' | 'label' | 'unused';
}

/** What the checks see of a split: the used columns, in memory. */
export interface SplitTable {
  /** Such as train, dev or test. */
  readonly name: string;
  /** The file, or what the source calls itself. */
  readonly source: string;
  readonly rows: number;
  /** All columns of the file, in its order. */
  readonly columns: readonly ColumnUse[];
  /** In the order in which an example has them. */
  readonly texts: readonly TextColumn[];
  /** None, one, or several that make up one label together. */
  readonly labels: readonly LabelColumn[];
  /** Where a row (from 0) was read. */
  place(row: number): RowPlace;
}
