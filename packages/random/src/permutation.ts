import { createGenerator, type SequenceOptions } from './create-generator.ts';
import { requireInteger } from './require-integer.ts';

/**
 * The integers 0 ... length - 1 in random order, each order equally likely (Fisher-Yates), determined by
 * (length, seed, stream).
 *
 * @param length In [0, 2^32).
 * @throws OPTION_INVALID when an argument is out of range.
 * @example permutation(3, { seed: 42, stream: 0 }) // a Uint32Array of 0, 1 and 2
 */
export function permutation(length: number, options: SequenceOptions): Uint32Array {
  requireInteger('length', length, 0, 0xffffffff);
  const generator = createGenerator(options);
  const order = Uint32Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const other = generator.integer(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
