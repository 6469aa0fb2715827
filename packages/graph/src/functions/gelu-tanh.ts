import { add } from '../ops/add.ts';
import { multiply } from '../ops/multiply.ts';
import { tanh } from '../ops/tanh.ts';
import type { Tensor } from '../types/tensor.ts';

/**
 * GELU by way of tanh, x/2 (1 + tanh(√(2/π) (x + 0.044715 x³))), element by element (Hendrycks and Gimpel 2016;
 * `torch.nn.functional.gelu(x, approximate='tanh')`).
 *
 * @example geluTanh(linear(hidden, weight, bias));
 */
export function geluTanh(x: Tensor): Tensor {
  const cubic = multiply(multiply(multiply(x, x), x), 0.044715);
  const inner = multiply(add(x, cubic), Math.sqrt(2 / Math.PI));
  return multiply(multiply(x, 0.5), add(tanh(inner), 1));
}
