import type { RankedRows } from './ranked-rows.ts';
import type { SearchHit } from './search-hit.ts';

/** Ranked rows as one object per row. */
export function searchHits({ ids, scores }: Pick<RankedRows, 'ids' | 'scores'>): SearchHit[] {
  return Array.from(ids, (corpusId, at) => ({ corpusId, score: scores[at]! }));
}
