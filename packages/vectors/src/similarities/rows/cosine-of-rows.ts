import type { RowSimilarity } from './row-similarity.ts';

/**
 * The cosine of the angle between two rows, in -1 .. 1, summed in float64; a norm below 1e-12 counts as 1e-12.
 *
 * @example cosineOfRows(Float32Array.of(3, 4), 0, Float32Array.of(0, 0, 3, 4), 2, 2) // 1
 */
export const cosineOfRows: RowSimilarity = (left, leftStart, right, rightStart, columns) => {
  let product = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (let column = 0; column < columns; column++) {
    const a = left[leftStart + column]!;
    const b = right[rightStart + column]!;
    product += a * b;
    leftSquares += a * a;
    rightSquares += b * b;
  }
  // One root of the product, not a product of roots: sqrt(s * s) is s, so all equal pairs tie in a ranking.
  return product / Math.sqrt(Math.max(leftSquares, 1e-24) * Math.max(rightSquares, 1e-24));
};
