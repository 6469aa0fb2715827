import type { Matrix } from '../../matrix.ts';
import { row } from '../../row.ts';
import type { SimilarityFunctionName } from '../../similarities/similarity-function-name.ts';
import { similarityFunctions } from '../../similarities/similarity-functions.ts';
import type { SearchHit } from '../search-hit.ts';

/**
 * A query's positives, each once, with their similarity to it.
 *
 * @example positiveHits(queries, 0, corpus, [7], 'cosine') // [{ corpusId: 7, score: 0.8 }]
 */
export function positiveHits(
  queries: Matrix,
  query: number,
  corpus: Matrix,
  positives: readonly number[],
  name: SimilarityFunctionName,
): SearchHit[] {
  const { columns } = queries;
  const left = { data: row(queries, query), rows: 1, columns };
  return [...new Set(positives)].map((corpusId) => {
    const right = { data: row(corpus, corpusId), rows: 1, columns };
    return { corpusId, score: similarityFunctions[name](left, right)[0]! };
  });
}
