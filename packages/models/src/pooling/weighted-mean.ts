import { add, cast, divide, matmul, maximum, multiply, reshape, sum } from '@sentenceforge/graph';
import { belongs } from '../packing/belongs.ts';
import type { PoolingMode } from './pooling-mode.ts';

/** The mean of a text's tokens with the weights 1, 2, 3 ... (Muennighoff 2022); zeros for a text without any. */
export const weightedMean: PoolingMode = (tokens, inputs) => {
  const { positions, lengths, texts } = inputs;
  const places = reshape(cast(add(positions, 1), 'float32'), [1, ...positions.shape]);
  const weights = multiply(belongs(inputs), places);
  // lengths are at least 1, and say how many texts there are
  const least = multiply(reshape(lengths, [texts, 1]), 1e-9);
  const total = maximum(sum(weights, { axes: [1], keepDimensions: true }), least);
  return divide(matmul(weights, tokens), total);
};
