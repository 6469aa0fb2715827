import { expect, test } from 'vitest';
import { duplicatePairs } from './duplicate-pairs.ts';

const known = new Set(['a', 'b', 'c', 'd', 'e']);

test('pairs count once, whatever their order; those with unknown ids do not', () => {
  const pairs = duplicatePairs(
    [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'x'],
    ],
    known,
    false,
  );
  expect(pairs.count).toBe(1);
  expect(pairs.has('b', 'a')).toBe(true);
  expect(pairs.has('c', 'x')).toBe(false);
});

test('the transitive closure joins each connected group', () => {
  const pairs = duplicatePairs(
    [
      ['a', 'b'],
      ['c', 'b'],
      ['d', 'c'],
      ['e', 'e'],
    ],
    known,
    true,
  );
  expect(pairs.count).toBe(6 + 1);
  expect(pairs.has('a', 'd')).toBe(true);
  expect(pairs.has('a', 'e')).toBe(false);
});
