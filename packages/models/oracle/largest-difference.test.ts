import { expect, test } from 'vitest';
import { largestDifference } from './largest-difference.ts';

test.each([
  [
    'the largest',
    [
      [1, 2],
      [3, 4],
    ],
    [
      [1, 2.5],
      [3, 3.75],
    ],
    0.5,
  ],
  [
    'a row too few',
    [[1, 2]],
    [
      [1, 2],
      [3, 4],
    ],
    Number.NaN,
  ],
  ['a number too many', [[1, 2, 3]], [[1, 2]], Number.NaN],
  ['not a number', [[1, Number.NaN]], [[1, 2]], Number.NaN],
  ['nothing', [], [], Number.NaN],
])('%s', (_, rows, expected, difference) => {
  expect(largestDifference(rows, expected)).toBe(difference);
});
