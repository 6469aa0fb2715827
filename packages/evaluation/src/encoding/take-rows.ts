import { type Matrix, row } from '@sentenceforge/vectors';

/**
 * A new matrix of the rows at `indices`, in that order, repeats allowed.
 *
 * @throws OPTION_INVALID when there is no such row.
 * @example takeRows({ data: Float32Array.of(1, 2, 3, 4), rows: 2, columns: 2 }, [1, 0, 1]).rows // 3
 */
export function takeRows(matrix: Matrix, indices: readonly number[]): Matrix {
  const { columns } = matrix;
  const size = indices.length * columns;
  const data =
    matrix.data instanceof Float32Array ? new Float32Array(size) : new Float64Array(size);
  for (const [position, index] of indices.entries()) {
    data.set(row(matrix, index), position * columns);
  }
  return { data, rows: indices.length, columns };
}
