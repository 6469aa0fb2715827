import {
  abs,
  add,
  multiply,
  negate,
  normalize,
  slice,
  subtract,
  sum,
  type Tensor,
} from '@sentenceforge/graph';
import { rowNorm } from './row-norm.ts';

/** How alike row i of one matrix and row i of the other are: `[B, D]` and `[B, D]` to `[B]`, larger is more alike. */
export type PairwiseSimilarity = (a: Tensor, b: Tensor) => Tensor;

const dot: PairwiseSimilarity = (a, b) => sum(multiply(a, b), { axes: [-1] });

/** |cos + sin| of the angle between rows whose halves are real and imaginary parts (Li and Li 2024, AoE). */
const angle: PairwiseSimilarity = (a, b) => {
  const [x, y] = [normalize(a), normalize(b)];
  const size = x.shape[1] as number;
  const half = Math.ceil(size / 2);
  const first = (v: Tensor): Tensor => slice(v, { axis: 1, start: 0, end: size - half });
  const second = (v: Tensor): Tensor => slice(v, { axis: 1, start: half, end: size });
  // an odd dimension is padded with a zero, whose products vanish
  const sine = subtract(dot(second(x), first(y)), dot(first(x), second(y)));
  return abs(add(dot(x, y), sine));
};

/** Python's `pairwise_*_sim`, by name. Distances are negative, so that larger is more alike. */
export const pairwiseSimilarities = {
  cosine: (a, b) => dot(normalize(a), normalize(b)),
  dot,
  euclidean: (a, b) => negate(rowNorm(subtract(a, b))),
  manhattan: (a, b) => negate(sum(abs(subtract(a, b)), { axes: [-1] })),
  angle,
} as const satisfies Readonly<Record<string, PairwiseSimilarity>>;
