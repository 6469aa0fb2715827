/** Some rows of a matrix, made ready for the block kernels: `data` holds `columns` numbers per row in float64. */
export interface PackedRows {
  readonly data: Float64Array;
  readonly columns: number;
  /** The rows held, a multiple of 4: those beyond the ones that were packed are zeros. */
  rows: number;
  /** The sum of squares of each row. */
  readonly squares: Float64Array;
}
