import { type Matrix, normalizeRows, similarityFunctions } from '@sentenceforge/vectors';
import { mean } from '../metrics/mean.ts';
import { requireRows } from './require-rows.ts';

/**
 * How far apart texts are that mean the same: the mean over the pairs of the distance of their normalised embeddings to
 * the power of `alpha`, 0 (all equal) .. 2^alpha. Less is better (Wang and Isola 2020, `align_loss`).
 *
 * @param left first texts of the pairs, one per row.
 * @param right second texts; as many rows and columns.
 * @throws MATRIX_SHAPE_MISMATCH when the shapes differ or a matrix is not full; EVALUATION_INPUT_INVALID when there is no row
 *   or a number is not finite.
 * @example alignment(embeddings, embeddings) // 0
 */
export function alignment(left: Matrix, right: Matrix, alpha = 2): number {
  requireRows(left, 1);
  requireRows(right, 1);
  const distances = similarityFunctions.euclidean(normalizeRows(left), normalizeRows(right));
  return mean(distances.map((negative) => (-negative) ** alpha));
}
