import type { BlockOptions } from '../blocks/block-options.ts';
import type { Matrix } from '../matrix.ts';
import { requireWholeNumber } from '../options/require-whole-number.ts';
import { TopK } from './top-k.ts';
import { topKRows } from './top-k-rows.ts';

/** The options of `paraphraseMining`. */
export interface ParaphraseMiningOptions extends BlockOptions {
  /** The most pairs returned, default 500,000. */
  maxPairs?: number;
  /** How many other rows each row proposes as its pairs, default 100. */
  topK?: number;
}

/** A pair of rows, the lower one first, after their similarity. */
export type ParaphrasePair = [score: number, first: number, second: number];

/**
 * The most similar pairs of rows, best first: each row proposes its `topK` most similar others, each pair counts once.
 * Of equal scores the pair of lower rows comes first (Python leaves that open). Holds `maxPairs` pairs and one block.
 *
 * Python: `util.paraphrase_mining_embeddings`.
 *
 * @throws MATRIX_SHAPE_MISMATCH when `data` does not hold rows * columns numbers; OPTION_INVALID when an option is out
 * of range.
 * @example
 * const embeddings = { data: Float32Array.of(1, 0, 0, 1, 3, 4), rows: 3, columns: 2 };
 * paraphraseMining(embeddings, { topK: 1 }); // [[0.8, 1, 2], [0.6, 0, 2]]
 */
export function paraphraseMining(
  embeddings: Matrix,
  { maxPairs = 500_000, topK = 100, ...options }: ParaphraseMiningOptions = {},
): ParaphrasePair[] {
  requireWholeNumber('maxPairs', maxPairs, 1);
  requireWholeNumber('topK', topK, 1);
  const { rows } = embeddings;
  const others = Math.min(topK, Math.max(0, rows - 1));
  const pairs = new TopK(Math.min(maxPairs, others * rows, (rows * (rows - 1)) / 2));
  // The last row that each earlier row proposed. Similarities are symmetric to the bit, so these tell which pairs were
  // proposed from the other side, without a set of all pairs.
  const lastScores = new Float64Array(rows).fill(-Infinity);
  const lastRows = new Float64Array(rows).fill(rows);
  const skip = (query: number, other: number): boolean => query === other;
  for (const { query, ids, scores } of topKRows(embeddings, embeddings, {
    ...options,
    topK: Math.max(1, others),
    skip,
  })) {
    for (const [at, other] of ids.entries()) {
      const score = scores[at]!;
      const proposedBefore =
        other < query &&
        (score > lastScores[other]! || (score === lastScores[other]! && query <= lastRows[other]!));
      if (!proposedBefore) {
        pairs.offer(score, Math.min(query, other) * rows + Math.max(query, other));
      }
    }
    if (ids.length === others && others > 0) {
      lastScores[query] = scores[others - 1]!;
      lastRows[query] = ids[others - 1]!;
    }
  }
  const { ids, scores } = pairs.sorted();
  return Array.from(ids, (id, at) => [scores[at]!, Math.floor(id / rows), id % rows]);
}
