import { cast } from '../ops/cast.ts';
import { equal } from '../ops/equal.ts';
import { iota } from '../ops/iota.ts';
import { max } from '../ops/max.ts';
import { negate } from '../ops/negate.ts';
import { sum } from '../ops/sum.ts';
import { where } from '../ops/where.ts';
import type { Tensor } from '../types/tensor.ts';

/**
 * The largest element of the last axis, which stays with size 1. Of elements that tie the first gets the gradient
 * (`torch.max(x, dim)`), where {@link max} shares it.
 */
export function firstMax(x: Tensor): Tensor {
  const size = x.shape.at(-1)!;
  const places = cast(iota(size), 'float32');
  const isLargest = equal(x, max(x, { axes: [-1], keepDimensions: true }));
  const first = max(where(isLargest, negate(places), Number.NEGATIVE_INFINITY), {
    axes: [-1],
    keepDimensions: true,
  });
  return sum(where(equal(negate(places), first), x, 0), { axes: [-1], keepDimensions: true });
}
