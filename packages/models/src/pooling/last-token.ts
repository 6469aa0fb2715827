import { permuteRows } from '@sentenceforge/graph';
import type { PoolingMode } from './pooling-mode.ts';

/** A text's last token; zeros for a text without any. */
export const lastToken: PoolingMode = (tokens, { last, lastInverse }) =>
  permuteRows(tokens, last, lastInverse);
