/** The array that holds embeddings of each precision; the values of Python's `precision`. */
export interface QuantizedArrays {
  float32: Float32Array;
  int8: Int8Array;
  uint8: Uint8Array;
  binary: Int8Array;
  ubinary: Uint8Array;
}

/** What embeddings may be stored as. */
export type Precision = keyof QuantizedArrays;

/**
 * Embeddings of some precision, one per row. `columns` counts the array's numbers per row: the dimensions, or for
 * `binary` and `ubinary` the bytes that hold one bit per dimension.
 */
export interface QuantizedMatrix<P extends Precision = Precision> {
  readonly data: QuantizedArrays[P];
  readonly rows: number;
  readonly columns: number;
}
