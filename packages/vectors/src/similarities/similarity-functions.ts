import type { Matrix } from '../matrix.ts';
import { pairwiseCosineSimilarity } from './pairwise-cosine-similarity.ts';
import { pairwiseDotSimilarity } from './pairwise-dot-similarity.ts';
import { pairwiseEuclideanSimilarity } from './pairwise-euclidean-similarity.ts';
import { pairwiseManhattanSimilarity } from './pairwise-manhattan-similarity.ts';
import type { SimilarityFunctionName } from './similarity-function-name.ts';

/**
 * The pairwise similarities by the names that Python's `SimilarityFunction` uses; in all of them greater is more alike.
 *
 * @example similarityFunctions.cosine(embeddings1, embeddings2) // Float64Array, one number per row
 */
export const similarityFunctions: Readonly<
  Record<SimilarityFunctionName, (left: Matrix, right: Matrix) => Float64Array>
> = {
  cosine: pairwiseCosineSimilarity,
  dot: pairwiseDotSimilarity,
  euclidean: pairwiseEuclideanSimilarity,
  manhattan: pairwiseManhattanSimilarity,
};
