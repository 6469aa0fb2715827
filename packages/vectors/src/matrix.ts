/**
 * A dense matrix, such as embeddings with one text per row: `data` holds `rows * columns` numbers, row after row. A
 * plain object: anything of this shape is one.
 */
export interface Matrix {
  readonly data: Float32Array | Float64Array;
  readonly rows: number;
  readonly columns: number;
}
