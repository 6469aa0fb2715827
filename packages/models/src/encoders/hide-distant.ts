import {
  abs,
  cast,
  iota,
  less,
  multiply,
  reshape,
  type Size,
  subtract,
  type Tensor,
} from '@sentenceforge/graph';

/**
 * Local attention's bias: -1e9 for keys further from the query than the reach on either side, 0 for the others,
 * float32 `[1, 1, length, length]`.
 *
 * @example hideDistant('L', 64); // ModernBERT's window of 128
 */
export function hideDistant(length: Size, reach: number): Tensor {
  const places = cast(iota(length), 'float32');
  const distances = abs(subtract(reshape(places, [length, 1]), reshape(places, [1, length])));
  return reshape(multiply(cast(less(reach, distances), 'float32'), -1e9), [1, 1, length, length]);
}
