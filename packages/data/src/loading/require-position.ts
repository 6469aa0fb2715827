import { requireWhole } from './require-whole.ts';

/** Errors: OPTION_INVALID unless the epoch is an integer in [0, 2^32) and `start` one >= 0. */
export function requirePosition(epoch: number, start: number): void {
  requireWhole('epoch', epoch, 0, 2 ** 32 - 1);
  requireWhole('start', start);
}
