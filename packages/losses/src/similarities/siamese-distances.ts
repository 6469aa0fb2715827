import { abs, add, cosineSimilarity, subtract, sum, type Tensor } from '@sentenceforge/graph';
import { rowNorm } from './row-norm.ts';

/** How far row i of one matrix is from row i of the other: `[B, D]` and `[B, D]` to `[B]`. */
export type PairwiseDistance = (a: Tensor, b: Tensor) => Tensor;

/** `torch.nn.functional.pairwise_distance` shifts differences by this. */
const difference: PairwiseDistance = (a, b) => add(subtract(a, b), 1e-6);

/** Python's `SiameseDistanceMetric`, by name. */
export const siameseDistances = {
  cosine: (a, b) => subtract(1, cosineSimilarity(a, b)),
  euclidean: (a, b) => rowNorm(difference(a, b)),
  manhattan: (a, b) => sum(abs(difference(a, b)), { axes: [-1] }),
} as const satisfies Readonly<Record<string, PairwiseDistance>>;
