import { divide } from '../ops/divide.ts';
import { multiply } from '../ops/multiply.ts';
import { sizeValue } from '../ops/size-value.ts';
import { type ReduceOptions, reduceAttributes, sum } from '../ops/sum.ts';
import type { Size } from '../types/size.ts';
import { multiplySizes } from '../types/size-arithmetic.ts';
import type { Tensor } from '../types/tensor.ts';

/** The mean over axes (all of them when absent). */
export function mean(x: Tensor, options?: ReduceOptions): Tensor {
  const { axes } = reduceAttributes('mean', x, options);
  const count = axes.reduce((product: Size, axis) => multiplySizes(product, x.shape[axis]!), 1);
  const total = sum(x, options);
  return typeof count === 'number' ? multiply(total, 1 / count) : divide(total, sizeValue(count));
}
