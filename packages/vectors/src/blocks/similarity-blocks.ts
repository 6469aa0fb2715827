import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '../matrix.ts';
import { requireEqualColumns } from '../options/require-equal-columns.ts';
import { requireWholeNumber } from '../options/require-whole-number.ts';
import { similarityFunctions } from '../similarities/similarity-functions.ts';
import type { BlockOptions } from './block-options.ts';
import { blockSizes } from './block-sizes.ts';
import { kernelBlocks } from './kernel-blocks.ts';
import { plainBlocks } from './plain-blocks.ts';
import type { SimilarityBlock } from './similarity-block.ts';

/**
 * Up to so many products of two numbers (85 pairs of rows of 384) plain loops are done before the kernels have a memory
 * and packed rows. For one query they always are: packing a row takes longer than comparing it once.
 */
const mostPlainProducts = 2 ** 15;

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
  const products = queries.rows * corpus.rows * queries.columns;
  const plain = sizes.queryRows === 1 || products <= mostPlainProducts;
  yield* (plain ? plainBlocks : kernelBlocks)(queries, corpus, scoreFunction, sizes);
}
