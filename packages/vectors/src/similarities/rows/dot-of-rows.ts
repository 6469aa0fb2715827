import type { RowSimilarity } from './row-similarity.ts';

/**
 * The dot product of two rows, summed in float64.
 *
 * @example dotOfRows(Float32Array.of(3, 4), 0, Float32Array.of(0, 0, 3, 4), 2, 2) // 25
 */
export const dotOfRows: RowSimilarity = (left, leftStart, right, rightStart, columns) => {
  let sum = 0;
  for (let column = 0; column < columns; column++) {
    sum += left[leftStart + column]! * right[rightStart + column]!;
  }
  return sum;
};
