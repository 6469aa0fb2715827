import {
  and,
  cast,
  constant,
  iota,
  less,
  matmul,
  multiplySizes,
  not,
  reshape,
  type Size,
  slice,
  subtract,
  type Tensor,
  transpose,
} from '@sentenceforge/graph';
import { relativePositionBuckets } from './relative-position-buckets.ts';

/** Beyond any length, and within int32. */
const far = 2 ** 30;

/**
 * A learned bias of attention by relative position, one number for each bucket and head (Raffel et al. 2020).
 *
 * @param table `[N, heads]` with N at least 32, the number of buckets
 * @returns from the length of a block to its bias `[1, heads, length, length]`, made once for each length
 */
export function relativePositionBias(table: Tensor): (length: Size) => Tensor {
  const made = new Map<Size, Tensor>();
  const heads = table.shape[1]!;
  const buckets = relativePositionBuckets();
  const bounds = (side: 0 | 1): Tensor => {
    const values = buckets.map((bucket) => Math.max(-far, Math.min(far, bucket[side])));
    return constant(values, { shape: [buckets.length, 1], dtype: 'int32' });
  };
  const perHead = transpose(slice(table, { axis: 0, start: 0, end: buckets.length }), [1, 0]);
  const make = (length: Size): Tensor => {
    const keys = reshape(iota(length), [1, length]);
    const queries = reshape(iota(length), [length, 1]);
    const distances = reshape(subtract(keys, queries), [1, multiplySizes(length, length)]);
    const isInside = and(not(less(distances, bounds(0))), not(less(bounds(1), distances)));
    const chosen = cast(isInside, 'float32'); // [buckets, length²]
    return reshape(matmul(perHead, chosen), [1, heads, length, length]);
  };
  return (length) => {
    const bias = made.get(length) ?? make(length);
    made.set(length, bias);
    return bias;
  };
}
