import { expect, test } from 'vitest';
import { percentileInterval } from './percentile-interval.ts';

test("linear between neighbours, as numpy's quantile", () => {
  // numpy.quantile([1, 2, 4, 8], [0.1, 0.9])
  const { low, high } = percentileInterval([8, 1, 4, 2], 0.8);
  expect(low).toBeCloseTo(1.3, 12);
  expect(high).toBeCloseTo(6.8, 12);
});

test('NaN is left out; nothing left is NaN', () => {
  expect(percentileInterval([Number.NaN, 3], 0.95)).toEqual({ low: 3, high: 3 });
  expect(percentileInterval([Number.NaN], 0.95)).toEqual({ low: Number.NaN, high: Number.NaN });
});
