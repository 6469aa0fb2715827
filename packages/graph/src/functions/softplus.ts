import { concat } from '../ops/concat.ts';
import { logSumExp } from '../ops/log-sum-exp.ts';
import { multiply } from '../ops/multiply.ts';
import { reshape } from '../ops/reshape.ts';
import type { Tensor } from '../types/tensor.ts';

/** log(1 + eˣ), element by element, without overflow (`torch.nn.functional.softplus`). */
export function softplus(x: Tensor): Tensor {
  const column = reshape(x, [...x.shape, 1]);
  return logSumExp(concat([column, multiply(column, 0)], -1));
}
