import { equal } from '../ops/equal.ts';
import { maximum } from '../ops/maximum.ts';
import { where } from '../ops/where.ts';
import type { Tensor } from '../types/tensor.ts';

/** max(x, 0), element by element. Its gradient at 0 is 0 (`torch.nn.functional.relu`), where {@link maximum} has a half. */
export function relu(x: Tensor): Tensor {
  return where(equal(x, 0), 0, maximum(x, 0));
}
