import { expect, test } from 'vitest';
import cases from '../../fixtures/classification.json' with { type: 'json' };
import { averagePrecision } from './average-precision.ts';

test.each(cases)(
  "$name: scikit-learn's number",
  ({ scores, labels, averagePrecision: expected }) => {
    expect(averagePrecision(scores, labels)).toBeCloseTo(expected, 12);
  },
);

test('the order of the list does not matter', () => {
  const { scores, labels } = cases.find(({ name }) => name === 'ties')!;
  const backwards = averagePrecision(scores.toReversed(), labels.toReversed());
  expect(backwards).toBe(averagePrecision(scores, labels));
});
