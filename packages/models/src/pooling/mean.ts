import { divide, reshape } from '@sentenceforge/graph';
import { sumOfTexts } from '../packing/sum-of-texts.ts';
import type { PoolingMode } from './pooling-mode.ts';

/** The mean of a text's tokens. */
export const mean: PoolingMode = (tokens, inputs) =>
  divide(sumOfTexts(tokens, inputs), reshape(inputs.lengths, [inputs.texts, 1]));
