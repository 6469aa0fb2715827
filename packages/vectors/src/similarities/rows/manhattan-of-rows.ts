import type { RowSimilarity } from './row-similarity.ts';

/**
 * Minus the sum of absolute differences of two rows, summed in float64.
 *
 * @example manhattanOfRows(Float32Array.of(3, 4), 0, Float32Array.of(0, 6, 0), 1, 2) // -7
 */
export const manhattanOfRows: RowSimilarity = (left, leftStart, right, rightStart, columns) => {
  let sum = 0;
  for (let column = 0; column < columns; column++) {
    sum += Math.abs(left[leftStart + column]! - right[rightStart + column]!);
  }
  return -sum;
};
