import type { Matrix } from '../matrix.ts';
import { rowSimilarities } from '../similarities/rows/row-similarities.ts';
import type { SimilarityFunctionName } from '../similarities/similarity-function-name.ts';
import type { BlockSizes } from './block-sizes.ts';
import type { SimilarityBlock } from './similarity-block.ts';

/**
 * `similarityBlocks` in plain loops, with nothing to prepare: for few comparisons, or one query at a time. The same bits
 * as `kernelBlocks`.
 *
 * @example plainBlocks(queries, corpus, 'cosine', { queryRows: 1, corpusRows: 256 })
 */
export function* plainBlocks(
  queries: Matrix,
  corpus: Matrix,
  scoreFunction: SimilarityFunctionName,
  sizes: BlockSizes,
): Generator<SimilarityBlock> {
  const compare = rowSimilarities[scoreFunction];
  const { columns } = queries;
  const stride = sizes.corpusRows;
  const scores = new Float64Array(sizes.queryRows * stride);
  for (let queryStart = 0; queryStart < queries.rows; queryStart += sizes.queryRows) {
    const queryRows = Math.min(sizes.queryRows, queries.rows - queryStart);
    for (let corpusStart = 0; corpusStart < corpus.rows; corpusStart += stride) {
      const corpusRows = Math.min(stride, corpus.rows - corpusStart);
      for (let row = 0; row < queryRows; row++) {
        const query = (queryStart + row) * columns;
        for (let column = 0; column < corpusRows; column++) {
          const other = (corpusStart + column) * columns;
          scores[row * stride + column] = compare(queries.data, query, corpus.data, other, columns);
        }
      }
      yield { scores, stride, queryStart, queryRows, corpusStart, corpusRows };
    }
  }
}
