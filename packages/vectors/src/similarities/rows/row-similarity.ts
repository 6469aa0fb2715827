/** How alike `columns` numbers of `left` from `leftStart` and of `right` from `rightStart` are. Nothing is checked. */
export type RowSimilarity = (
  left: Float32Array | Float64Array,
  leftStart: number,
  right: Float32Array | Float64Array,
  rightStart: number,
  columns: number,
) => number;
