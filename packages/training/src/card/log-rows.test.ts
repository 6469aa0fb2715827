import { expect, test } from 'vitest';
import type { EvaluateEntry, StepEntry } from '../logs/log-entry.ts';
import { logRows } from './log-rows.ts';

const step = (number: number): StepEntry => ({
  ...{ event: 'step', step: number, total_steps: 40, epoch: 0, loss: number },
  ...{ learning_rate: 1, gradient_norm: 1, examples_per_second: 1, seconds_left: 1 },
});
const evaluated = (number: number): EvaluateEntry => ({
  ...{ event: 'evaluate', step: number, epoch: 0, when: 'during' },
  ...{ metrics: { accuracy: number / 100 }, primary_metric: 'accuracy' },
});
const steps = Array.from({ length: 38 }, (_, index) => step(index + 1));

test('rows are where something was measured, and in between', () => {
  const rows = logRows({ steps, evaluations: [evaluated(0), evaluated(7)] }, 10);
  expect(rows.map((row) => row.step)).toEqual([0, 4, 7, 8, 10, 12, 16, 20, 24, 28, 32, 36, 38]);
  expect(rows.slice(0, 4)).toEqual([
    { step: 0, metric: 0 },
    { step: 4, loss: 2.5 },
    { step: 7, loss: 6, metric: 0.07 },
    { step: 8, loss: 8 },
  ]);
});

test('the losses of all rows make up the whole', () => {
  const rows = logRows({ steps, evaluations: [] });
  const total = rows.reduce(
    (sum, row, index) => sum + row.loss! * (row.step - (rows[index - 1]?.step ?? 0)),
    0,
  );
  expect(total).toBeCloseTo((38 * 39) / 2);
});

test('a run without steps has no rows', () => {
  expect(logRows({ steps: [], evaluations: [] })).toEqual([]);
});
