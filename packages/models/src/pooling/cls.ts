import { permuteRows } from '@sentenceforge/graph';
import type { PoolingMode } from './pooling-mode.ts';

/** A text's first token. */
export const cls: PoolingMode = (tokens, { first, firstInverse }) =>
  permuteRows(tokens, first, firstInverse, { gaps: false });
