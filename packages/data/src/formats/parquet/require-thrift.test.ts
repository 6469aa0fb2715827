import { expect, test } from 'vitest';
import { requireThrift } from './require-thrift.ts';

function check(...bytes: number[]): void {
  requireThrift(new DataView(Uint8Array.from(bytes).buffer), 0);
}

test('takes structs with every kind of value', () => {
  // Fields 1 to 6: true, 300 (as a zigzag varint), a text of 2 bytes, a list of 2 booleans, a double, a struct.
  const double = [0, 0, 0, 0, 0, 0, 0, 0];
  check(0x11, 0x15, 0xd8, 0x04, 0x18, 2, 97, 98, 0x19, 0x21, 1, 2, 0x17, ...double, 0x1c, 0, 0);
});

test.each([
  ['a list of 2^28 items', [0x19, 0xf5, 0xff, 0xff, 0xff, 0x7f, 0], /list .* more than there are/],
  ['a list within lists', [0x19, 0x19, 0x19, 0xf5, 0x80, 0x80, 0x04], /65536 items/],
  ['a text beyond the end', [0x18, 50, 97], /bounds|Offset/],
  ['a struct without an end', [0x11], /bounds|Offset/],
  ['a type that Parquet has not', [0x1b, 0], /type 11/],
  ['structs in structs in structs', Array<number>(100).fill(0x1c), /nested too deep/],
])('refuses %s', (_what, bytes, problem) => {
  expect(() => check(...bytes)).toThrow(problem);
});
