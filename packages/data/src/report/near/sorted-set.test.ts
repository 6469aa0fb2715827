import { expect, test } from 'vitest';
import { sortedSet } from './sorted-set.ts';

test('numbers are sorted as numbers, each once', () => {
  expect([...sortedSet(Int32Array.of(10, 9, -4, 9, 0))]).toEqual([-4, 0, 9, 10]);
  expect(sortedSet(new Int32Array(0))).toHaveLength(0);
});
