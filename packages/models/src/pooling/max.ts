import { add, max as maximum, permuteRows, reshape } from '@sentenceforge/graph';
import type { PoolingMode } from './pooling-mode.ts';

/** The largest value of each dimension over a text's tokens. */
export const max: PoolingMode = (tokens, { block, blockInverse, blockBias }) => {
  const rows = permuteRows(tokens, block, blockInverse, { inverseGaps: false });
  const padded = reshape(rows, [...blockBias.shape, tokens.shape[1]!]);
  return maximum(add(padded, reshape(blockBias, [...blockBias.shape, 1])), { axes: [1] });
};
