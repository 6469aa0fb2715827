import { expect, test } from 'vitest';
import { warmupLinear } from './warmup-linear.ts';

// get_last_lr() of ten steps of transformers.get_linear_schedule_with_warmup(SGD(lr=1), warmup, total)
test.each([
  [3, 8, [0, 0.3333333333333333, 0.6666666666666666, 1, 0.8, 0.6, 0.4, 0.2, 0, 0]],
  [0, 4, [1, 0.75, 0.5, 0.25, 0, 0, 0, 0, 0, 0]],
  [5, 3, [0, 0.2, 0.4, 0.6, 0.8, 0, 0, 0, 0, 0]],
])('%d warm-up steps of %d', (warmupSteps, totalSteps, expected) => {
  const schedule = warmupLinear({ warmupSteps, totalSteps });
  expect(expected.map((_, step) => schedule(step))).toEqual(expected);
});

test('a count that is not a number is refused', () => {
  expect(() => warmupLinear({ warmupSteps: Number.NaN, totalSteps: 1 })).toThrow(/warm-up/);
});
