import { expect, test } from 'vitest';
import { constantWithWarmup } from './constant-with-warmup.ts';

test('rises over the warm-up and stays', () => {
  expect([0, 1, 2, 3, 4, 1000].map(constantWithWarmup({ warmupSteps: 4 }))).toEqual([
    0, 0.25, 0.5, 0.75, 1, 1,
  ]);
});
