import { cast, divide, equal, iota, matmul, reshape } from '@sentenceforge/graph';
import type { PoolingMode } from './pooling-mode.ts';

/** The mean of a text's tokens: a product with the matrix that says which token belongs to which text. */
export const mean: PoolingMode = (tokens, { segments, lengths, texts }) => {
  const rows = reshape(iota(texts), [texts, 1]);
  const belongs = cast(equal(rows, reshape(segments, [1, ...segments.shape])), 'float32');
  return divide(matmul(belongs, tokens), reshape(lengths, [texts, 1]));
};
