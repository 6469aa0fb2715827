import { multiply } from '../ops/multiply.ts';
import { subtract } from '../ops/subtract.ts';
import type { Tensor } from '../types/tensor.ts';
import { mean } from './mean.ts';

/** The mean of (a - b)² over all elements (`torch.nn.MSELoss`). */
export function meanSquaredError(a: Tensor, b: Tensor): Tensor {
  const difference = subtract(a, b);
  return mean(multiply(difference, difference));
}
