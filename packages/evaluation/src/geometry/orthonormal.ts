import { addMultiple } from './add-multiple.ts';
import { dot } from './dot.ts';

/**
 * Vectors of length 1 at right angles to each other that span what the given ones span (Gram-Schmidt, each vector twice
 * against rounding). A vector that those before it span, but for rounding, is left out.
 *
 * @example orthonormal([Float64Array.of(2, 0), Float64Array.of(1, 3), Float64Array.of(1, 1)]) // [[1, 0], [0, 1]]
 */
export function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const found: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = vector.slice();
    for (const direction of [...found, ...found]) {
      addMultiple(rest, -dot(rest, direction), direction);
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-13 * Math.sqrt(dot(vector, vector))) {
      found.push(rest.map((value) => value / length));
    }
  }
  return found;
}
