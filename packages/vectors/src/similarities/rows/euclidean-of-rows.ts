import type { RowSimilarity } from './row-similarity.ts';

/**
 * Minus the Euclidean distance of two rows, summed in float64.
 *
 * @example euclideanOfRows(Float32Array.of(3, 4), 0, Float32Array.of(0, 6, 0), 1, 2) // -5
 */
export const euclideanOfRows: RowSimilarity = (left, leftStart, right, rightStart, columns) => {
  let squares = 0;
  for (let column = 0; column < columns; column++) {
    squares += (left[leftStart + column]! - right[rightStart + column]!) ** 2;
  }
  return -Math.sqrt(squares);
};
