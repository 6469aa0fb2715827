import type { BlockOptions } from '../blocks/block-options.ts';
import type { Matrix } from '../matrix.ts';
import type { SearchHit } from './search-hit.ts';
import { searchHits } from './search-hits.ts';
import { topKRows } from './top-k-rows.ts';

/** The options of `semanticSearch`. */
export interface SemanticSearchOptions extends BlockOptions {
  /** Hits per query, default 10; fewer when the corpus has fewer rows. */
  topK?: number;
}

/**
 * For each query (row) the most similar rows of the corpus, best first. Exact, exhaustive and in bounded memory; of
 * equal scores the lower row comes first (Python leaves that open). An empty corpus gives no hits. Rows whose
 * similarity is not a number are never hits.
 *
 * Python: `util.semantic_search`, whose scores are float32 for float32 embeddings; here they are summed in float64.
 *
 * @throws MATRIX_SHAPE_MISMATCH when the columns differ; OPTION_INVALID when an option is out of range.
 * @example
 * const corpus = { data: Float32Array.of(1, 0, 0, 1, 3, 4), rows: 3, columns: 2 };
 * const queries = { data: Float32Array.of(0, 2), rows: 1, columns: 2 };
 * semanticSearch(queries, corpus, { topK: 2 });
 * // [[{ corpusId: 1, score: 1 }, { corpusId: 2, score: 0.8 }]]
 */
export function semanticSearch(
  queries: Matrix,
  corpus: Matrix,
  options: SemanticSearchOptions = {},
): SearchHit[][] {
  const hits = Array.from({ length: queries.rows }, (): SearchHit[] => []);
  for (const ranked of topKRows(queries, corpus, options)) {
    hits[ranked.query] = searchHits(ranked);
  }
  return hits;
}
