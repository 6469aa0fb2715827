import { expect, test } from 'vitest';
import cases from '../../fixtures/classification.json' with { type: 'json' };
import { matthewsCorrelation } from './matthews-correlation.ts';

test.each(cases)("$name: scikit-learn's number", ({ labels, predictions, ...expected }) => {
  expect(matthewsCorrelation(labels, predictions)).toBeCloseTo(expected.matthewsCorrelation, 12);
});

test('the lengths must agree', () => {
  expect(() => matthewsCorrelation([1, 0], [1])).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details: { x: 2, y: 1 } }),
  );
});
