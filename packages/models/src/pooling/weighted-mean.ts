import { add, cast, divide, matmul, multiply, reshape } from '@sentenceforge/graph';
import { belongs } from '../packing/belongs.ts';
import type { PoolingMode } from './pooling-mode.ts';

/** The mean of a text's tokens with the weights 1, 2, 3 ... (Muennighoff 2022); zeros for a text without any. */
export const weightedMean: PoolingMode = (tokens, inputs) => {
  const { positions, lengths, texts } = inputs;
  const weights = reshape(cast(add(positions, 1), 'float32'), [1, ...positions.shape]);
  const total = multiply(multiply(lengths, add(lengths, 1)), 0.5); // 1 + 2 + ... + n
  return divide(matmul(multiply(belongs(inputs), weights), tokens), reshape(total, [texts, 1]));
};
