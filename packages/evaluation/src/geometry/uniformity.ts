import { type Matrix, similarityBlocks } from '@sentenceforge/vectors';
import { requireRows } from './require-rows.ts';

/**
 * How evenly embeddings fill the sphere: the logarithm of the mean over all pairs of rows of exp(-t d^2), d being the
 * distance of the normalised rows; -4 t (opposite) .. 0 (all equal). Less is better (Wang and Isola 2020, `unif_loss`).
 * Holds one block of similarities; time grows with the square of the rows.
 *
 * @throws EVALUATION_INPUT_INVALID when there are fewer than 2 rows.
 * @example uniformity({ data: Float32Array.of(1, 0, -1, 0), rows: 2, columns: 2 }) // -8
 */
export function uniformity(embeddings: Matrix, t = 2): number {
  requireRows(embeddings, 2);
  let sum = 0;
  for (const block of similarityBlocks(embeddings, embeddings)) {
    const { scores, stride, queryStart, queryRows, corpusStart, corpusRows } = block;
    for (let row = 0; row < queryRows; row++) {
      for (let column = 0; column < corpusRows; column++) {
        if (queryStart + row !== corpusStart + column) {
          // d^2 = 2 - 2 cos
          sum += Math.exp(-2 * t * (1 - scores[row * stride + column]!));
        }
      }
    }
  }
  const { rows } = embeddings;
  return Math.log(sum / (rows * (rows - 1)));
}
