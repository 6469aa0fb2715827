import type { Compressors } from 'hyparquet';
import type { RowProblem } from '../examples/row-problem.ts';

/** How files are read. Formats leave alone what is not about them. */
export interface FormatOptions {
  /** CSV and TSV: what stands between fields; a tab for .tsv and .txt and a comma for .csv when not given. */
  readonly delimiter?: ',' | '\t' | undefined;
  /**
   * CSV and TSV: whether `"` encloses fields that hold delimiters, line ends or (doubled) quotes. When not given: true
   * with commas, false with tabs, as in Python's `STSDataReader`: STS-B, SICK and NLI have lone quotes in their texts.
   */
  readonly quoting?: boolean | undefined;
  /**
   * CSV and TSV: whether the first row holds the names of the columns. When not given: it does if it has the names in
   * `columns`, two well-known names (sentence1, anchor, score ...) or nothing but such, and no number.
   */
  readonly header?: boolean | undefined;
  /**
   * Names for the columns of a file that has none (CSV and TSV without header, lines of JSON arrays), in their order;
   * `_` leaves one out. When not given: what their number and the last column tell, as for `readExamples`. JSON objects:
   * keys that only later rows have do no harm when they are not among these.
   */
  readonly columns?: readonly string[] | undefined;
  /**
   * Whether a row may have fewer fields than there are columns; the values that it lacks are undefined. False when not
   * given: such a row is bad.
   */
  readonly allowShortRows?: boolean | undefined;
  /** Takes rows that cannot be read, which are left out, each once. When not given the first is thrown. */
  readonly onBadRow?: ((problem: RowProblem) => void) | undefined;
  /** Takes what was assumed or left out, for people to read, each once. */
  readonly onNotice?: ((notice: string) => void) | undefined;
  /** Parquet: faster decompression than that in JavaScript. */
  readonly compressors?: Compressors | undefined;
}
