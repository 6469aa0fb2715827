import { expect, test } from 'vitest';
import { polynomial } from './polynomial.ts';

const steps = { warmupSteps: 0, totalSteps: 10 };

test('falls to the last learning rate and stays there', () => {
  const schedule = polynomial({ ...steps, learningRate: 2, endLearningRate: 1, power: 2 });
  expect([0, 5, 10, 11, 100].map(schedule)).toEqual([1, 0.625, 0.5, 0.5, 0.5]);
});

test.each([2e-5, -1, Number.NaN])('a last learning rate of %d is refused', (endLearningRate) => {
  expect(() => polynomial({ ...steps, learningRate: 2e-5, endLearningRate })).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID' }),
  );
});
