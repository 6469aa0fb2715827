import type { Tensor } from '../types/tensor.ts';
import { constant } from './constant.ts';
import { less } from './less.ts';
import { multiply } from './multiply.ts';
import { where } from './where.ts';

/** The gradients of a and b where dy belongs to the larger (or smaller) of them and is halved where they are equal. */
export function shareOfExtreme(
  a: Tensor,
  b: Tensor,
  dy: Tensor,
  choice: 'maximum' | 'minimum',
): [Tensor, Tensor] {
  const half = multiply(dy, 0.5);
  const zero = constant(0);
  const [loses, wins] = choice === 'maximum' ? [less(a, b), less(b, a)] : [less(b, a), less(a, b)];
  return [where(wins, dy, where(loses, zero, half)), where(loses, dy, where(wins, zero, half))];
}
