import { add } from '../ops/add.ts';
import { multiply } from '../ops/multiply.ts';
import { tanh } from '../ops/tanh.ts';
import type { Tensor } from '../types/tensor.ts';

/**
 * x times its logistic sigmoid, element by element, without overflow (`torch.nn.functional.silu`; also called swish).
 *
 * @example silu(linear(hidden, weight, bias));
 */
export function silu(x: Tensor): Tensor {
  const half = multiply(x, 0.5); // sigmoid(x) = (1 + tanh(x / 2)) / 2
  return add(half, multiply(half, tanh(half)));
}
