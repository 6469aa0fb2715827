import { equal } from '../ops/equal.ts';
import { iota } from '../ops/iota.ts';
import { reshape } from '../ops/reshape.ts';
import type { Size } from '../types/size.ts';
import type { Tensor } from '../types/tensor.ts';

/** True on the diagonal: bool `[size, size]`. */
export function identityMask(size: Size): Tensor {
  return equal(reshape(iota(size), [size, 1]), reshape(iota(size), [1, size]));
}
