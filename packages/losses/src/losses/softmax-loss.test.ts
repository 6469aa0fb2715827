import { expect, test } from 'vitest';
import { softmaxLoss } from './softmax-loss.ts';

test('a classifier that sees nothing is refused', () => {
  const nothing = { concatenationSentRep: false, concatenationSentDifference: false };
  expect(() => softmaxLoss({ numLabels: 2, ...nothing })).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      problem: expect.stringContaining('SoftmaxLoss: at least one of concatenationSentRep'),
    }),
  );
});

test('the number of classes must be given, and is known outside', () => {
  expect(() => Reflect.apply(softmaxLoss, undefined, [])).toThrow(
    'numLabels of SoftmaxLoss is not',
  );
  expect(softmaxLoss.classes).toBe('numLabels');
  expect(softmaxLoss({ numLabels: 3 }).classes).toBe(3);
});
