import type { Matrix } from '../matrix.ts';
import type { SimilarityFunctionName } from '../similarities/similarity-function-name.ts';
import type { BlockSizes } from './block-sizes.ts';
import { createBlockRoom } from './create-block-room.ts';
import { packRows } from './pack-rows.ts';
import type { SimilarityBlock } from './similarity-block.ts';

/**
 * `similarityBlocks` in WebAssembly: for many comparisons, which pay for a memory and for packing rows into it.
 *
 * @example kernelBlocks(queries, corpus, 'cosine', { queryRows: 100, corpusRows: 256 })
 */
export function* kernelBlocks(
  queries: Matrix,
  corpus: Matrix,
  scoreFunction: SimilarityFunctionName,
  sizes: BlockSizes,
): Generator<SimilarityBlock> {
  const room = createBlockRoom(queries.columns, sizes.queryRows, sizes.corpusRows);
  const { kernels, scores } = room;
  for (let queryStart = 0; queryStart < queries.rows; queryStart += sizes.queryRows) {
    const queryRows = Math.min(sizes.queryRows, queries.rows - queryStart);
    const rows = packRows(queries, queryStart, queryRows, room, room.queries);
    for (let corpusStart = 0; corpusStart < corpus.rows; corpusStart += sizes.corpusRows) {
      const corpusRows = Math.min(sizes.corpusRows, corpus.rows - corpusStart);
      const stride = packRows(corpus, corpusStart, corpusRows, room, room.corpus);
      kernels[scoreFunction](
        room.queries,
        room.corpus,
        scores.byteOffset,
        rows,
        stride,
        room.columns,
      );
      yield { scores, stride, queryStart, queryRows, corpusStart, corpusRows };
    }
  }
}
