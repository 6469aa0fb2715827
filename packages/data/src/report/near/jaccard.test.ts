import { expect, test } from 'vitest';
import { jaccard } from './jaccard.ts';

test.each([
  [[1, 2, 3], [2, 3, 4], 0.5],
  [[1, 9], [2, 9, 11, 12], 0.2],
  [[1], [2], 0],
  [[3], [], 0],
  [[], [], 1],
])('of %j and %j is %d', (first, second, expected) => {
  const sets = [first, second].map((items) => Int32Array.from(items)) as [Int32Array, Int32Array];
  expect(jaccard(...sets)).toBe(expected);
});
