import { cast } from '../ops/cast.ts';
import { multiply } from '../ops/multiply.ts';
import type { Tensor } from '../types/tensor.ts';

/**
 * x where the mask is 1, scaled by 1 / (1 - rate), and 0 where it is 0. The mask (uint8, the shape of x) is made
 * outside of the graph, so that it is the same on every backend.
 */
export function dropout(x: Tensor, mask: Tensor, rate: number): Tensor {
  return multiply(x, multiply(cast(mask, 'float32'), 1 / (1 - rate)));
}
