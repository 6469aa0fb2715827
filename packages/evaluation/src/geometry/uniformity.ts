import { type Matrix, normalizeRows, similarityBlocks } from '@sentenceforge/vectors';
import { requireRows } from './require-rows.ts';

/**
 * How evenly embeddings fill the sphere: the logarithm of the mean over all pairs of rows of exp(-t d^2), d being the
 * distance of the normalised rows; -4 t (opposite) .. 0 (all equal). Less is better (Wang and Isola 2020, `unif_loss`).
 * Holds one block of similarities; time grows with the square of the rows.
 *
 * @throws EVALUATION_INPUT_INVALID when there are fewer than 2 rows or a number is not finite; MATRIX_SHAPE_MISMATCH when
 *   the matrix is not full.
 * @example uniformity({ data: Float32Array.of(1, 0, -1, 0), rows: 2, columns: 2 }) // -8
 */
export function uniformity(embeddings: Matrix, t = 2): number {
  requireRows(embeddings, 2);
  const unit = normalizeRows(embeddings);
  let sum = 0;
  for (const block of similarityBlocks(unit, unit, { scoreFunction: 'euclidean' })) {
    const { scores, stride, queryStart, queryRows, corpusStart, corpusRows } = block;
    for (let row = 0; row < queryRows; row++) {
      for (let column = 0; column < corpusRows; column++) {
        if (queryStart + row !== corpusStart + column) {
          sum += Math.exp(-t * scores[row * stride + column]! ** 2);
        }
      }
    }
  }
  const { rows } = unit;
  return Math.log(sum / (rows * (rows - 1)));
}
