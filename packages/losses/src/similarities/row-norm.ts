import { reshape, type Tensor, vectorNorm } from '@sentenceforge/graph';

/** A bound that no real norm meets, for the gradient of a zero vector to be 0 and not NaN; its square is still a float32. */
const least = 1e-18;

/**
 * The L2 norm of each row: `[..., D]` to `[...]`. A zero vector has the gradient 0.
 *
 * @example rowNorm(subtract(a, b)) // [B], from [B, D]
 */
export function rowNorm(x: Tensor): Tensor {
  return reshape(vectorNorm(x, least), x.shape.slice(0, -1));
}
