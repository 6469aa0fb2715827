import { expect, test } from 'vitest';
import { rowSimilarities } from './row-similarities.ts';

// The rows 3, 4 and 6, 0, each among other numbers.
const left = Float32Array.of(9, 3, 4, 9);
const right = Float64Array.of(9, 9, 6, 0, 9);

test.each([
  { name: 'cosine', expected: 0.6 },
  { name: 'dot', expected: 18 },
  { name: 'euclidean', expected: -5 },
  { name: 'manhattan', expected: -7 },
] as const)('$name of 3, 4 and 6, 0 is $expected', ({ name, expected }) => {
  expect(rowSimilarities[name](left, 1, right, 2, 2)).toBe(expected);
});
