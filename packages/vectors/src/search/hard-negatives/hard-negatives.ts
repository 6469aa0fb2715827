import type { SearchHit } from '../search-hit.ts';

/** What was mined for one query. */
export interface HardNegatives {
  /** Its positives, each once, in the order given, with their scores. */
  positives: SearchHit[];
  /** Its negatives, best first. */
  negatives: SearchHit[];
}
