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
  expect(pairs.placeOf('b', 'a')).toBe(0);
  expect(pairs.placeOf('c', 'x')).toBeUndefined();
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
  const places = ['ab', 'ac', 'ad', 'bc', 'bd', 'cd', 'ee'].map(([one, other]) =>
    pairs.placeOf(one!, other!),
  );
  expect(places.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(pairs.placeOf('d', 'a')).toBe(pairs.placeOf('a', 'd'));
  expect(pairs.placeOf('a', 'e')).toBeUndefined();
});
