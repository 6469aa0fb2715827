import { expect, test } from 'vitest';
import { mean } from './mean.ts';
import { pooledGroups } from './pooled-groups.ts';

test('the mean of the list is the mean of the means', () => {
  const groups = [[1, 2, 6], [10], Float64Array.of(-1, -2)];
  const pooled = pooledGroups(groups);
  expect(pooled).toHaveLength(6);
  expect(mean(pooled)).toBeCloseTo(mean(groups.map(mean)), 12);
});

test('groups of one size stay as they are', () => {
  expect(
    pooledGroups([
      [1, 2],
      [3, 4],
    ]),
  ).toEqual(Float64Array.of(1, 2, 3, 4));
});
