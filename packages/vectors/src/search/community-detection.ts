import { similarityBlocks } from '../blocks/similarity-blocks.ts';
import type { Matrix } from '../matrix.ts';
import { requireNumber } from '../options/require-number.ts';
import { requireWholeNumber } from '../options/require-whole-number.ts';
import { requireFullMatrix } from '../require-full-matrix.ts';
import { row } from '../row.ts';
import { countNeighbours } from './count-neighbours.ts';

/** The options of `communityDetection`. */
export interface CommunityDetectionOptions {
  /** The least cosine similarity of a member and the centre, default 0.75. */
  threshold?: number;
  /** The least members of a community, its centre included, default 10. */
  minCommunitySize?: number;
  /** Rows compared at once, default 1024. Never changes the result. */
  batchSize?: number;
}

/**
 * Groups of rows whose cosine similarity with a central row is at least `threshold`: largest first, no row in two of
 * them, each with its centre first and the others by falling similarity (of equal ones the lower row first). Rows with
 * many neighbours become centres first, of equally many the lower row.
 *
 * Python: `util.community_detection`. Neighbours are counted first and listed only for rows that may become a centre,
 * so memory grows with the rows and not with their pairs.
 *
 * @throws MATRIX_SHAPE_MISMATCH when `data` does not hold rows * columns numbers; OPTION_INVALID when an option is out
 * of range.
 * @example
 * const embeddings = { data: Float32Array.of(1, 0, 0, 1, 2, 0, 0, -1), rows: 4, columns: 2 };
 * communityDetection(embeddings, { minCommunitySize: 2 }); // [[0, 2]]
 */
export function communityDetection(
  embeddings: Matrix,
  { threshold = 0.75, minCommunitySize = 10, batchSize = 1024 }: CommunityDetectionOptions = {},
): number[][] {
  requireFullMatrix(embeddings);
  requireNumber('threshold', threshold);
  requireWholeNumber('minCommunitySize', minCommunitySize, 1);
  requireWholeNumber('batchSize', batchSize, 1);
  if (embeddings.rows < minCommunitySize) {
    return [];
  }
  const neighbours = countNeighbours(embeddings, threshold, batchSize);
  const centres = [...neighbours.keys()]
    .filter((centre) => neighbours[centre]! >= minCommunitySize)
    .sort((one, other) => neighbours[other]! - neighbours[one]!);
  const used = new Uint8Array(embeddings.rows);
  const communities: number[][] = [];
  for (const centre of centres) {
    if (used[centre]) {
      continue;
    }
    const members = unusedNeighbours(embeddings, centre, threshold, used);
    if (members.length >= minCommunitySize) {
      const community = [centre, ...members.filter((member) => member !== centre)];
      communities.push(community);
      for (const member of community) {
        used[member] = 1;
      }
    }
  }
  return communities.sort((one, other) => other.length - one.length);
}

function unusedNeighbours(
  embeddings: Matrix,
  centre: number,
  threshold: number,
  used: Uint8Array,
): number[] {
  const query = { data: row(embeddings, centre), rows: 1, columns: embeddings.columns };
  const found: { member: number; score: number }[] = [];
  for (const { scores, corpusStart, corpusRows } of similarityBlocks(query, embeddings)) {
    for (let column = 0; column < corpusRows; column++) {
      const member = corpusStart + column;
      if (scores[column]! >= threshold && !used[member]) {
        found.push({ member, score: scores[column]! });
      }
    }
  }
  return found.sort((one, other) => other.score - one.score).map(({ member }) => member);
}
