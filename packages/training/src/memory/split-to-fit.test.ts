import { expect, test } from 'vitest';
import { splitToFit } from './split-to-fit.ts';

const bytesOf = (items: readonly number[]): number => items.reduce((sum, x) => sum + x, 0);

test.each([
  [[9, 8, 2, 1], 20, [[9, 8, 2, 1]]],
  [[9, 8, 2, 1], 10, [[9], [8], [2, 1]]],
  [[3, 3, 3], 6, [[3, 3], [3]]],
  [[], 1, [[]]],
])('%j within %i', (items, budget, expected) => {
  expect(splitToFit(items, { bytesOf, budget })).toEqual(expected);
});

test('one that does not fit alone is refused with what it takes', () => {
  expect(() => splitToFit([1, 12, 3], { bytesOf, budget: 10 })).toThrow(
    /memoryBudget is 10 bytes.*about 12\b/,
  );
});
