import { expect, test } from 'vitest';
import { histogram } from './histogram.ts';

test('counts lie where NumPy puts them', () => {
  // np.histogram([0, 0.24, 0.25, 2.5, 4.99, 5], bins=20, range=(0, 5))[0].nonzero() -> 0, 1, 10, 19
  const { counts } = histogram([0, 0.24, 0.25, 2.5, 4.99, 5, 5.01, -1, Number.NaN], [0, 5]);
  expect(counts).toHaveLength(20);
  expect([0, 1, 10, 19].map((bin) => counts[bin])).toEqual([2, 1, 1, 2]);
});

test('a range of one number', () => {
  expect(histogram([3, 3], [3, 3]).counts[0]).toBe(2);
});
