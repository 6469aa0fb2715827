import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '../matrix.ts';
import { requireEqualColumns } from '../options/require-equal-columns.ts';
import { requireWholeNumber } from '../options/require-whole-number.ts';
import type { BlockOptions } from './block-options.ts';
import { blockSimilarities } from './block-similarities.ts';
import { createPackedRows } from './create-packed-rows.ts';
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
  if (!Object.hasOwn(blockSimilarities, scoreFunction)) {
    const known = Object.keys(blockSimilarities);
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `scoreFunction is ${scoreFunction}, which is not a similarity.`,
      fix: `Use one of ${known.join(', ')}.`,
      details: { scoreFunction, known },
    });
  }
  const compare = blockSimilarities[scoreFunction];
  const left = createPackedRows(Math.min(queryChunkSize, queries.rows), queries.columns);
  const right = createPackedRows(Math.min(corpusChunkSize, corpus.rows), corpus.columns);
  const scores = new Float64Array(left.squares.length * right.squares.length);
  for (let queryStart = 0; queryStart < queries.rows; queryStart += queryChunkSize) {
    const queryRows = Math.min(queryChunkSize, queries.rows - queryStart);
    packRows(queries, queryStart, queryRows, left);
    for (let corpusStart = 0; corpusStart < corpus.rows; corpusStart += corpusChunkSize) {
      const corpusRows = Math.min(corpusChunkSize, corpus.rows - corpusStart);
      packRows(corpus, corpusStart, corpusRows, right);
      compare(left, right, scores);
      yield { scores, stride: right.rows, queryStart, queryRows, corpusStart, corpusRows };
    }
  }
}
