/**
 * Adds a multiple of one vector to another, in place.
 *
 * @example addMultiple(sum, 2, Float64Array.of(1, 0))
 */
export function addMultiple(target: Float64Array, factor: number, vector: Float64Array): void {
  for (let index = 0; index < target.length; index++) {
    target[index]! += factor * vector[index]!;
  }
}
