import type { SimilarityFunctionName } from '../similarity-function-name.ts';
import { cosineOfRows } from './cosine-of-rows.ts';
import { dotOfRows } from './dot-of-rows.ts';
import { euclideanOfRows } from './euclidean-of-rows.ts';
import { manhattanOfRows } from './manhattan-of-rows.ts';
import type { RowSimilarity } from './row-similarity.ts';

/**
 * The similarities of two rows by name.
 *
 * @example rowSimilarities.dot(queries.data, 0, corpus.data, 384, 384) // query 0 and row 1 of the corpus
 */
export const rowSimilarities: Readonly<Record<SimilarityFunctionName, RowSimilarity>> = {
  cosine: cosineOfRows,
  dot: dotOfRows,
  euclidean: euclideanOfRows,
  manhattan: manhattanOfRows,
};
