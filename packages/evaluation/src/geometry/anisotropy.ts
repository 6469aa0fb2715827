import { type Matrix, normalizeRows } from '@sentenceforge/vectors';
import { requireRows } from './require-rows.ts';

/**
 * The mean cosine of two different rows, -1 .. 1: near 0 when embeddings point everywhere, near 1 when they share one
 * direction, so that cosines say little (Ethayarajh 2019, who estimates it from random pairs). This is the mean over all
 * pairs, from the length of the rows' sum, in time proportional to the rows.
 *
 * @throws EVALUATION_INPUT_INVALID when there are fewer than 2 rows.
 * @example anisotropy({ data: Float32Array.of(1, 0, 0, 1), rows: 2, columns: 2 }) // 0
 */
export function anisotropy(embeddings: Matrix): number {
  requireRows(embeddings, 2);
  const { data, rows, columns } = normalizeRows(embeddings);
  const sum = new Float64Array(columns);
  let squares = 0;
  for (const [at, value] of data.entries()) {
    sum[at % columns]! += value;
    squares += value * value;
  }
  // |sum|^2 holds every pair twice and every row with itself once.
  const all = sum.reduce((total, value) => total + value * value, 0);
  return (all - squares) / (rows * (rows - 1));
}
