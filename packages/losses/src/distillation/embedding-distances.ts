import {
  cosineSimilarity,
  mean,
  meanSquaredError,
  subtract,
  type Tensor,
} from '@sentenceforge/graph';
import { rowNorm } from '../similarities/row-norm.ts';

/** How far a student's embeddings `[B, D]` are from the teacher's, as a scalar, by Python's names. */
export const embeddingDistances = {
  mse: meanSquaredError,
  l2: (student, teacher) => mean(rowNorm(subtract(student, teacher))),
  cosine: (student, teacher) => mean(subtract(1, cosineSimilarity(student, teacher))),
} as const satisfies Readonly<Record<string, (student: Tensor, teacher: Tensor) => Tensor>>;
