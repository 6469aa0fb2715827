import { expect, test } from 'vitest';
import { evaluateEntry } from './evaluate-entry.ts';
import { runHistory } from './run-history.ts';
import { stepEntry } from './step-entry.ts';

test('the measurements of a run are told apart and kept in order', () => {
  const before = evaluateEntry({
    when: 'before',
    epoch: -1,
    steps: 0,
    metrics: { accuracy: 0.5 },
    primaryMetric: 'accuracy',
  });
  const step = stepEntry({
    step: 1,
    totalSteps: 2,
    epoch: 0,
    loss: 0.25,
    learningRate: 1e-5,
    gradientNorm: 2,
    examplesPerSecond: 60,
    secondsLeft: 1,
  });
  const entries = [
    { event: 'start', step: 0, total_steps: 2 } as const,
    before,
    step,
    { ...step, step: 2 },
  ];
  expect(runHistory(entries)).toEqual({
    steps: [step, { ...step, step: 2 }],
    evaluations: [before],
  });
  expect(step).toMatchObject({ total_steps: 2, learning_rate: 1e-5, gradient_norm: 2 });
});
