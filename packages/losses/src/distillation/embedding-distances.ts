import {
  cosineSimilarity,
  mean,
  meanSquaredError,
  subtract,
  type Tensor,
  vectorNorm,
} from '@sentenceforge/graph';

/** How far a student's embeddings `[B, D]` are from the teacher's, as a scalar, by Python's names. */
export const embeddingDistances = {
  mse: meanSquaredError,
  l2: (student, teacher) => mean(vectorNorm(subtract(student, teacher), 1e-18)),
  cosine: (student, teacher) => mean(subtract(1, cosineSimilarity(student, teacher))),
} as const satisfies Readonly<Record<string, (student: Tensor, teacher: Tensor) => Tensor>>;
