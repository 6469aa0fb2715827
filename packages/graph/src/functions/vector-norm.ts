import { maximum } from '../ops/maximum.ts';
import { multiply } from '../ops/multiply.ts';
import { sqrt } from '../ops/sqrt.ts';
import { sum } from '../ops/sum.ts';
import type { Tensor } from '../types/tensor.ts';

/**
 * The L2 norm over the last axis, which stays with size 1, and at least `epsilon`: the bound is taken under the root,
 * so that the gradient of a zero vector is 0 and not NaN.
 */
export function vectorNorm(x: Tensor, epsilon: number): Tensor {
  const squares = sum(multiply(x, x), { axes: [-1], keepDimensions: true });
  return sqrt(maximum(squares, epsilon * epsilon));
}
