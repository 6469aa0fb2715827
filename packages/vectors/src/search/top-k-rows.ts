import type { BlockOptions } from '../blocks/block-options.ts';
import { similarityBlocks } from '../blocks/similarity-blocks.ts';
import type { Matrix } from '../matrix.ts';
import { requireWholeNumber } from '../options/require-whole-number.ts';
import type { RankedRows } from './ranked-rows.ts';
import { TopK } from './top-k.ts';

/** How many rows `topKRows` finds and which it passes over. */
export interface TopKRowsOptions extends BlockOptions {
  /** Rows found per query, default 10; fewer when the corpus has fewer. */
  topK?: number;
  /** Whether a row of the corpus is no answer to a query. Asked only of rows that would be kept. */
  skip?: (query: number, corpusId: number) => boolean;
}

/**
 * For each query in order, the most similar rows of the corpus, best first; of equal scores the lower row comes first.
 * What every search here is made of: it holds one block of scores and the best rows of one block of queries.
 *
 * @throws MATRIX_SHAPE_MISMATCH when the columns differ; OPTION_INVALID when an option is out of range.
 * @example
 * for (const { query, ids, scores } of topKRows(queries, corpus, { topK: 100 })) {
 *   // ids[0] is the row most similar to queries' row `query`
 * }
 */
export function* topKRows(
  queries: Matrix,
  corpus: Matrix,
  { topK = 10, skip, ...options }: TopKRowsOptions = {},
): Generator<RankedRows> {
  requireWholeNumber('topK', topK, 1);
  let heaps: TopK[] = [];
  for (const block of similarityBlocks(queries, corpus, options)) {
    const { scores, stride, queryStart, queryRows, corpusStart, corpusRows } = block;
    if (corpusStart === 0) {
      heaps = Array.from({ length: queryRows }, () => new TopK(Math.min(topK, corpus.rows)));
    }
    for (const [row, heap] of heaps.entries()) {
      let bar = heap.bar;
      for (let column = 0, at = row * stride; column < corpusRows; column++, at++) {
        const corpusId = corpusStart + column;
        if (scores[at]! >= bar && !skip?.(queryStart + row, corpusId)) {
          heap.offer(scores[at]!, corpusId);
          bar = heap.bar;
        }
      }
    }
    if (corpusStart + corpusRows === corpus.rows) {
      for (const [row, heap] of heaps.entries()) {
        yield { query: queryStart + row, ...heap.sorted() };
      }
    }
  }
}
