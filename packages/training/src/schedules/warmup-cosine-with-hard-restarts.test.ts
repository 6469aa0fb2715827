import { expect, test } from 'vitest';
import { warmupCosineWithHardRestarts } from './warmup-cosine-with-hard-restarts.ts';

test('starts again at 1 in each cycle and is 0 from the end', () => {
  const schedule = warmupCosineWithHardRestarts({ warmupSteps: 10, totalSteps: 110, cycles: 2 });
  expect([10, 60, 110, 200].map(schedule)).toEqual([1, 1, 0, 0]);
  expect(schedule(35)).toBeCloseTo(0.5, 15);
});
