import type { Matrix } from '../matrix.ts';
import { requireEqualShapes } from './require-equal-shapes.ts';
import type { RowSimilarity } from './rows/row-similarity.ts';

/**
 * The similarity of row i of one matrix and row i of the other, for each i.
 *
 * @throws MATRIX_SHAPE_MISMATCH when the shapes differ.
 * @example compareRowByRow(embeddings1, embeddings2, dotOfRows) // Float64Array, one number per row
 */
export function compareRowByRow(left: Matrix, right: Matrix, compare: RowSimilarity): Float64Array {
  requireEqualShapes(left, right);
  const { rows, columns } = left;
  const similarities = new Float64Array(rows);
  for (let row = 0, start = 0; row < rows; row++, start += columns) {
    similarities[row] = compare(left.data, start, right.data, start, columns);
  }
  return similarities;
}
