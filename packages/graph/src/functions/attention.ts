import { add } from '../ops/add.ts';
import { matmul, swapLastAxes } from '../ops/matmul.ts';
import { multiply } from '../ops/multiply.ts';
import { softmax } from '../ops/softmax.ts';
import type { Tensor } from '../types/tensor.ts';

/**
 * Scaled dot-product attention, softmax(q kᵀ / √d + bias) v (Vaswani et al. 2017).
 *
 * @param q `[S, H, L, d]`, as k and v
 * @param bias broadcasts to `[S, H, L, L]`: very negative where a key must not be seen
 * @param drop applied to the attention probabilities (dropout when training)
 */
export function attention(
  q: Tensor,
  k: Tensor,
  v: Tensor,
  bias: Tensor,
  drop: (probabilities: Tensor) => Tensor = (probabilities) => probabilities,
): Tensor {
  const scale = 1 / Math.sqrt(q.shape.at(-1) as number);
  const scores = multiply(matmul(q, swapLastAxes(k)), scale);
  return matmul(drop(softmax(add(scores, bias))), v);
}
