import { divide } from '../ops/divide.ts';
import type { Tensor } from '../types/tensor.ts';
import { vectorNorm } from './vector-norm.ts';

/** x / max(‖x‖₂, epsilon) over the last axis (`torch.nn.functional.normalize`). */
export function normalize(x: Tensor, epsilon = 1e-12): Tensor {
  return divide(x, vectorNorm(x, epsilon));
}
