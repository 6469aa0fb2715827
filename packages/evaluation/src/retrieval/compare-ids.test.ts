import { expect, test } from 'vitest';
import { compareIds } from './compare-ids.ts';

test("the order of Python's sorted()", () => {
  // sorted(['d10', 'd9', 'd', 'D', 'é', '\uff00', '\U0001f600', ''])
  const sorted = ['', 'D', 'd', 'd10', 'd9', 'é', '\uff00', '😀'];
  expect(sorted.toReversed().sort(compareIds)).toEqual(sorted);
  expect(compareIds('a', 'a')).toBe(0);
});
