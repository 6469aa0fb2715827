import { permuteRows } from '@sentenceforge/graph';
import type { PoolingMode } from './pooling-mode.ts';

/** A text's first token; zeros for a text without any. */
export const cls: PoolingMode = (tokens, { first, firstInverse }) =>
  permuteRows(tokens, first, firstInverse);
