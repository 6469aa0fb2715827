import { expect, test } from 'vitest';
import { warmupCosine } from './warmup-cosine.ts';

test('is half way down after half of the steps, and with a whole wave at the bottom', () => {
  const steps = { warmupSteps: 10, totalSteps: 110 };
  expect(warmupCosine(steps)(60)).toBeCloseTo(0.5, 15);
  expect(warmupCosine({ ...steps, cycles: 1 })(60)).toBeCloseTo(0, 15);
  expect(warmupCosine(steps)(110)).toBeCloseTo(0, 15);
});
