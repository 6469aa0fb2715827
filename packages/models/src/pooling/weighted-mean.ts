import { add, cast, divide, maximum, multiply, reshape } from '@sentenceforge/graph';
import { sumOfTexts } from '../packing/sum-of-texts.ts';
import type { PoolingMode } from './pooling-mode.ts';

/** The mean of a text's tokens with the weights 1, 2, 3 ... (Muennighoff 2022); zeros for a text without any. */
export const weightedMean: PoolingMode = (tokens, inputs) => {
  const { positions } = inputs;
  const weights = reshape(cast(add(positions, 1), 'float32'), [...positions.shape, 1]);
  const total = maximum(sumOfTexts(weights, inputs), 1e-9);
  return divide(sumOfTexts(multiply(tokens, weights), inputs), total);
};
