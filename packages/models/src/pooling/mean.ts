import { divide, matmul, reshape } from '@sentenceforge/graph';
import { belongs } from '../packing/belongs.ts';
import type { PoolingMode } from './pooling-mode.ts';

/** The mean of a text's tokens. */
export const mean: PoolingMode = (tokens, inputs) =>
  divide(matmul(belongs(inputs), tokens), reshape(inputs.lengths, [inputs.texts, 1]));
