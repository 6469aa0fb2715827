import { requireInteger } from './require-integer.ts';

/** The Philox key of a seed: its lower 32 bits and its upper 21 bits. The seed is an integer in [0, 2^53). */
export function seedKey(seed: number): [number, number] {
  requireInteger('seed', seed, 0, Number.MAX_SAFE_INTEGER);
  return [seed >>> 0, Math.floor(seed / 0x100000000)];
}
