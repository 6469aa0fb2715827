import { divide, matmul, reshape, sqrt } from '@sentenceforge/graph';
import { belongs } from '../packing/belongs.ts';
import type { PoolingMode } from './pooling-mode.ts';

/** The sum of a text's tokens, divided by the square root of their number; zeros for a text without any. */
export const meanSqrtLenTokens: PoolingMode = (tokens, inputs) =>
  divide(matmul(belongs(inputs), tokens), reshape(sqrt(inputs.lengths), [inputs.texts, 1]));
