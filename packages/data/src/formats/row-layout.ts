/** What the fields of a file's rows are. */
export interface RowLayout {
  /** The columns that have a name, and where in a row their fields are (from 0). */
  readonly columns: readonly { readonly name: string; readonly index: number }[];
  /** How many fields a row has. */
  readonly width: number;
  /** Whether the first row is the header. */
  readonly hasHeader: boolean;
  /** Whether only the first columns were named, by who reads, and nothing says how many there are. */
  readonly mayHaveMore: boolean;
}
