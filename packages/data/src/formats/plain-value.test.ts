import { expect, test } from 'vitest';
import { plainValue } from './plain-value.ts';

test.each([
  [3n, 3],
  [2n ** 53n, 2n ** 53n],
  [undefined, null],
  ['text', 'text'],
  [
    [1n, [undefined, 'a']],
    [1, [null, 'a']],
  ],
  [Float32Array.of(0.5, 1), [0.5, 1]],
  [
    { a: 1n, b: { c: [2n] } },
    { a: 1, b: { c: [2] } },
  ],
  [new Date(250), '1970-01-01T00:00:00.250Z'],
  [new Date(Number.NaN), null],
  [Uint8Array.of(1), Uint8Array.of(1)],
])('%o', (value, plain) => {
  expect(plainValue(value)).toEqual(plain);
});
