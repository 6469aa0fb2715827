import { expect, test } from 'vitest';
import { lengthGroups } from './length-groups.ts';

const cost = (lengths: readonly number[], groups: readonly number[][]): number =>
  groups.reduce((sum, group) => {
    const longest = Math.max(0, ...group.map((index) => lengths[index]!));
    return sum + group.length * longest ** 2;
  }, 0);

/** Every way to cut the sorted sizes into at most k runs. */
function cheapest(lengths: readonly number[], k: number): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  const search = (from: number, left: number): number => {
    if (from === sorted.length) return 0;
    if (left === 0) return Number.POSITIVE_INFINITY;
    let best = Number.POSITIVE_INFINITY;
    for (let to = from + 1; to <= sorted.length; to++) {
      best = Math.min(best, (to - from) * sorted[to - 1]! ** 2 + search(to, left - 1));
    }
    return best;
  };
  return search(0, k);
}

test.each([
  [[5, 5, 5], 3],
  [[12, 3, 40, 4, 11, 13, 5, 38], 3],
  [[2, 9, 9, 30, 31, 7, 8, 2, 2], 2],
  [[7], 1],
  [[6, 60, 600], 4],
])('%j in %i groups: each text once, at the least cost', (lengths, groups) => {
  const found = lengthGroups(lengths, groups);
  expect(found).toHaveLength(groups);
  expect(found.flat().sort((a, b) => a - b)).toEqual(lengths.map((_, index) => index));
  expect(cost(lengths, found)).toBe(cheapest(lengths, groups));
});
