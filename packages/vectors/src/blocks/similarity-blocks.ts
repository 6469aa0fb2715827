import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '../matrix.ts';
import { requireEqualColumns } from '../options/require-equal-columns.ts';
import { requireWholeNumber } from '../options/require-whole-number.ts';
import { similarityFunctions } from '../similarities/similarity-functions.ts';
import type { BlockOptions } from './block-options.ts';
import { blockSizes } from './block-sizes.ts';
import { createBlockRoom } from './create-block-room.ts';
import { packRows } from './pack-rows.ts';
import type { SimilarityBlock } from './similarity-block.ts';

/**
 * The similarities of all rows of the queries and all rows of the corpus, block after block: for each block of queries
 * all blocks of the corpus in order. Holds one block at a time, so a corpus of any size needs the same memory.
 *
 * @throws MATRIX_SHAPE_MISMATCH when the columns differ; OPTION_INVALID when a size or a name is out of range.
 * @example
 * for (const { scores, stride, queryRows, corpusRows } of similarityBlocks(queries, corpus)) {
 *   // scores[i * stride + j]
 * }
 */
export function* similarityBlocks(
  queries: Matrix,
  corpus: Matrix,
  { scoreFunction = 'cosine', queryChunkSize = 100, corpusChunkSize = 256 }: BlockOptions = {},
): Generator<SimilarityBlock> {
  requireEqualColumns(queries, corpus);
  requireWholeNumber('queryChunkSize', queryChunkSize, 1);
  requireWholeNumber('corpusChunkSize', corpusChunkSize, 1);
  if (!Object.hasOwn(similarityFunctions, scoreFunction)) {
    const known = Object.keys(similarityFunctions);
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `scoreFunction is ${scoreFunction}, which is not a similarity.`,
      fix: `Use one of ${known.join(', ')}.`,
      details: { scoreFunction, known },
    });
  }
  const sizes = blockSizes(queries, corpus, queryChunkSize, corpusChunkSize);
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
