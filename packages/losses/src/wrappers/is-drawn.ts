import { equal, reshape, slice, type Tensor } from '@sentenceforge/graph';

/**
 * Whether a place is among those drawn in this step: a bool scalar.
 *
 * @param drawn `[population]`, 1 or 0
 */
export function isDrawn(drawn: Tensor, place: number): Tensor {
  return equal(reshape(slice(drawn, { axis: 0, start: place, end: place + 1 }), []), 1);
}
