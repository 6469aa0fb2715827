import { expect, test } from 'vitest';
import { withWarmup } from './with-warmup.ts';

test('rises to 1, then hands over the step and its progress', () => {
  const seen: number[][] = [];
  const schedule = withWarmup({ warmupSteps: 2, totalSteps: 6 }, (...place) => {
    seen.push(place);
    return 7;
  });
  expect([0, 1, 2, 4, 6, 8].map(schedule)).toEqual([0, 0.5, 7, 7, 7, 7]);
  expect(seen).toEqual([
    [2, 0],
    [4, 0.5],
    [6, 1],
    [8, 1.5],
  ]);
});

test('a count that is not a number is refused', () => {
  expect(() => withWarmup({ warmupSteps: Number.NaN, totalSteps: 1 }, () => 1)).toThrow(/warm-up/);
});
