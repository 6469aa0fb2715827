import { expect, test } from 'vitest';
import { requireRuns } from './require-runs.ts';

const view = (...bytes: number[]): DataView => new DataView(Uint8Array.from(bytes).buffer);

test('takes runs and packed groups, which may go on beyond the last value', () => {
  // Three times the value 1, then a packed group of eight values of two bits.
  expect(() => requireRuns(view(6, 1, 3, 0, 0), 0, { bits: 2, count: 9 })).not.toThrow();
});

test.each([
  ['a run of 2^27 values', [0xfe, 0xff, 0xff, 0x7f, 1], 120, Error],
  ['runs that end before the values', [6, 1], 4, RangeError],
])('refuses %s', (_what, bytes, count, kind) => {
  expect(() => requireRuns(view(...bytes), 0, { bits: 2, count })).toThrow(kind);
});
