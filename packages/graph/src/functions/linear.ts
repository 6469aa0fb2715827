import { add } from '../ops/add.ts';
import { matmul, swapLastAxes } from '../ops/matmul.ts';
import type { Tensor } from '../types/tensor.ts';

/** x Wᵀ + b with W `[out, in]` as in `torch.nn.Linear`; x is `[T, in]`, b is `[out]`. */
export function linear(x: Tensor, weight: Tensor, bias?: Tensor): Tensor {
  const product = matmul(x, swapLastAxes(weight));
  return bias ? add(product, bias) : product;
}
