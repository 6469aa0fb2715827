import { divide } from '../ops/divide.ts';
import { multiply } from '../ops/multiply.ts';
import { reshape } from '../ops/reshape.ts';
import { sum } from '../ops/sum.ts';
import type { Tensor } from '../types/tensor.ts';
import { vectorNorm } from './vector-norm.ts';

/**
 * The cosine of the angle between rows, `[..., D]` and `[..., D]` to `[...]`
 * (`torch.nn.functional.cosine_similarity`, epsilon 1e-8).
 */
export function cosineSimilarity(a: Tensor, b: Tensor, epsilon = 1e-8): Tensor {
  const products = sum(multiply(a, b), { axes: [-1], keepDimensions: true });
  const norms = multiply(vectorNorm(a, epsilon), vectorNorm(b, epsilon));
  const cosine = divide(products, norms);
  return reshape(cosine, cosine.shape.slice(0, -1));
}
