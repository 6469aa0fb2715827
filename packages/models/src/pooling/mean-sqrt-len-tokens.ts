import { divide, reshape, sqrt } from '@sentenceforge/graph';
import { sumOfTexts } from '../packing/sum-of-texts.ts';
import type { PoolingMode } from './pooling-mode.ts';

/** The sum of a text's tokens, divided by the square root of their number; zeros for a text without any. */
export const meanSqrtLenTokens: PoolingMode = (tokens, inputs) =>
  divide(sumOfTexts(tokens, inputs), reshape(sqrt(inputs.lengths), [inputs.texts, 1]));
