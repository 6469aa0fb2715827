import { matmul, normalize, swapLastAxes, type Tensor } from '@sentenceforge/graph';

/** How alike each row of one matrix is to each row of another: `[N, D]` and `[M, D]` to `[N, M]`. */
export type SimilarityMatrix = (a: Tensor, b: Tensor) => Tensor;

const dot: SimilarityMatrix = (a, b) => matmul(a, swapLastAxes(b));

/** Python's `cos_sim` and `dot_score`, by name. */
export const similarityMatrices = {
  cosine: (a, b) => dot(normalize(a), normalize(b)),
  dot,
} as const satisfies Readonly<Record<string, SimilarityMatrix>>;
