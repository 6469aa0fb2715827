import { InputExample } from '@sentenceforge/data';
import { expect, test } from 'vitest';
import { chooseLoss } from './choose-loss.ts';

const pairs = (labels: readonly number[]): InputExample[] =>
  labels.map((label) => new InputExample({ texts: ['a', 'b'], label }) as InputExample);
const silent = (): void => {};

test('how many classes there are follows from the largest class id, unless an option says it', () => {
  const classes = (lossOptions?: Record<string, unknown>) =>
    chooseLoss(
      pairs([0, 2, 1]),
      { loss: 'SoftmaxLoss', ...(lossOptions && { lossOptions }) },
      silent,
    ).classes;
  expect(classes()).toBe(3);
  expect(classes({ num_labels: 5 })).toBe(5);
  expect(classes({ numLabels: 4 })).toBe(4);
});

test.each([
  [0.752, 0.1],
  [0, 1, 0.752],
  [-1, 2],
])('labels that are no class ids are refused by the label, not by a count: %d, %d', (...labels) => {
  expect(() => chooseLoss(pairs(labels), { loss: 'SoftmaxLoss' }, silent)).toThrow(
    expect.objectContaining({
      code: 'LABEL_INVALID',
      message: expect.stringMatching(/SoftmaxLoss needs a class id.*CoSENTLoss/),
    }),
  );
});

test('a loss that was not asked for is told', () => {
  const told: unknown[] = [];
  const loss = chooseLoss(pairs([0.3]), {}, (event) => told.push(event));
  expect(loss.name).toBe('CoSENTLoss');
  expect(told).toEqual([
    { event: 'notice', message: expect.stringContaining('Loss: CoSENTLoss, which fits the data') },
  ]);
});
