import { expect, test } from 'vitest';
import { median } from './median.ts';

test.each([
  [[], Number.NaN],
  [[7], 7],
  [[10, 9, 2], 9],
  [[4, 1, 10, 2], 3],
])('median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});
