import { expect, test } from 'vitest';
import { greatest } from './greatest.ts';

// Python: for x in [...]: print(max(x))
test.each([
  [[0.5], 0.5],
  [[-2, -1, -3], -1],
  [[0.2, Number.NaN, 0.7], 0.7],
  [[0.2, Number.NaN], 0.2],
  [[Number.NaN, 0.7], Number.NaN],
])('of %j it is %d', (values, expected) => {
  expect(greatest(values)).toBe(expected);
});
