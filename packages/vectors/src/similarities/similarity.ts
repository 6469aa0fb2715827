import { similarityBlocks } from '../blocks/similarity-blocks.ts';
import type { Matrix } from '../matrix.ts';
import type { SimilarityFunctionName } from './similarity-function-name.ts';

/**
 * The similarity of every row of one matrix and every row of the other, as a float64 matrix of `left.rows` rows and
 * `right.rows` columns. For matrices small enough to hold that; `semanticSearch` and `topKRows` never do.
 *
 * Python: `model.similarity`, that is `util.cos_sim`, `dot_score`, `euclidean_sim` and `manhattan_sim`.
 *
 * @throws MATRIX_SHAPE_MISMATCH when the columns differ; OPTION_INVALID when the name is unknown.
 * @example
 * const embeddings = { data: Float32Array.of(1, 0, 3, 4), rows: 2, columns: 2 };
 * similarity(embeddings, embeddings).data; // Float64Array [1, 0.6, 0.6, 1]
 */
export function similarity(
  left: Matrix,
  right: Matrix,
  name: SimilarityFunctionName = 'cosine',
): Matrix {
  const data = new Float64Array(left.rows * right.rows);
  for (const block of similarityBlocks(left, right, { scoreFunction: name })) {
    for (let line = 0; line < block.queryRows; line++) {
      const from = line * block.stride;
      const to = (block.queryStart + line) * right.rows + block.corpusStart;
      data.set(block.scores.subarray(from, from + block.corpusRows), to);
    }
  }
  return { data, rows: left.rows, columns: right.rows };
}
