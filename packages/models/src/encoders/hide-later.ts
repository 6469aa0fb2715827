import { cast, iota, less, multiply, reshape, type Size, type Tensor } from '@sentenceforge/graph';

/** Causal attention's bias: -1e9 for keys after the query, 0 for the others, float32 `[1, 1, length, length]`. */
export function hideLater(length: Size): Tensor {
  const [queries, keys] = [reshape(iota(length), [length, 1]), reshape(iota(length), [1, length])];
  return reshape(multiply(cast(less(queries, keys), 'float32'), -1e9), [1, 1, length, length]);
}
