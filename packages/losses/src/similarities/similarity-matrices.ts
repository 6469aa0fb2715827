import {
  abs,
  matmul,
  negate,
  normalize,
  reshape,
  subtract,
  sum,
  swapLastAxes,
  type Tensor,
} from '@sentenceforge/graph';
import { rowNorm } from './row-norm.ts';

/** How alike each row of one matrix is to each row of another: `[N, D]` and `[M, D]` to `[N, M]`. */
export type SimilarityMatrix = (a: Tensor, b: Tensor) => Tensor;

const dot: SimilarityMatrix = (a, b) => matmul(a, swapLastAxes(b));

/** `[N, M, D]` */
const differences: SimilarityMatrix = (a, b) => {
  const [[rows, dimension], [columns]] = [a.shape, b.shape];
  return subtract(reshape(a, [rows!, 1, dimension!]), reshape(b, [1, columns!, dimension!]));
};

/**
 * Python's `cos_sim`, `dot_score`, `euclidean_sim` and `manhattan_sim`, by name. Distances are negative, and take memory
 * for N * M * D numbers.
 */
export const similarityMatrices = {
  cosine: (a, b) => dot(normalize(a), normalize(b)),
  dot,
  euclidean: (a, b) => negate(rowNorm(differences(a, b))),
  manhattan: (a, b) => negate(sum(abs(differences(a, b)), { axes: [-1] })),
} as const satisfies Readonly<Record<string, SimilarityMatrix>>;
