/** The values of one column: an Arrow vector is one, an array can be wrapped as one. */
export interface Column {
  readonly length: number;
  get(index: number): unknown;
}

/** Some rows of a table, by columns. */
export interface TableChunk {
  /** By name, in the order of the file; all of the same length. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: number;
  /** Where a row was read (index from 0 in the chunk): what messages about it name. */
  place(index: number): RowPlace;
}

/** Where in a file a row is. */
export interface RowPlace {
  readonly file: string;
  /** 1 for the first row of the file; in CSV and TSV a header counts and blank lines do not. */
  readonly row: number;
  /** The line of a text file on which it starts, where that differs from the row. */
  readonly line?: number | undefined;
}

/** Rows with named columns, read from start to end as often as wanted, in memory that does not grow with their number. */
export interface TableSource {
  /** What messages call it: a path, or `rows` for rows from memory. */
  readonly name: string;
  /** Names of the columns, in order; known before the rows are read. */
  readonly columns: readonly string[];
  /** How many rows there are, where the format tells it without reading them. */
  readonly rows?: number | undefined;
  chunks(): AsyncIterable<TableChunk>;
}
