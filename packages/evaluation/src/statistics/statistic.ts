/** A number computed from some of the rows of a data set. */
export interface Statistic {
  /** How many rows there are. */
  readonly rows: number;
  /** The number for these rows, repeats allowed; NaN where there is none. */
  readonly of: (rows: Uint32Array) => number;
}
