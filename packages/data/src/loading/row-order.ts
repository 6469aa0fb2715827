import { permutation } from '@sentenceforge/random';

/**
 * The rows 0 ... count - 1: shuffled by (seed, epoch), or as they are.
 *
 * @example rowOrder(3, { shuffle: false, seed: 42 }, 0) // Uint32Array [0, 1, 2]
 */
export function rowOrder(
  count: number,
  { shuffle, seed }: { shuffle: boolean; seed: number },
  epoch: number,
): Uint32Array {
  return shuffle
    ? permutation(count, { seed, stream: epoch })
    : Uint32Array.from({ length: count }, (_, row) => row);
}
