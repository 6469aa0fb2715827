import { expect, test } from 'vitest';
import { readLabel } from './read-label.ts';

test.each([
  [0.5, undefined, 0.5],
  [-3, undefined, -3],
  [4n, [0, 5], 0.8],
  [true, undefined, 1],
  [' Neutral', undefined, 2],
  ['3.8', [1, 5], 0.7],
  [new Float64Array([1, 2]), undefined, [1, 2]],
  [[], undefined, []],
] as const)('%o in %j is %j', (value, range, label) => {
  const read = readLabel(value, range);
  if (typeof label === 'number') expect(read).toBeCloseTo(label, 12);
  else expect(read).toEqual(label);
});

test.each([
  [null, undefined],
  [undefined, undefined],
  ['', undefined],
  ['five', undefined],
  [Number.NaN, undefined],
  [{}, undefined],
  [[1, 'x'], undefined],
  [5.1, [0, 5]],
] as const)('%o in %j is none', (value, range) => {
  expect(readLabel(value, range)).toBeUndefined();
});
