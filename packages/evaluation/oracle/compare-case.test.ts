import { expect, test } from 'vitest';
import { compareCase } from './compare-case.ts';

const numbers = (text: string) => ({
  metrics: { accuracy: 0.5 },
  primary_metric: 'accuracy',
  csv: { 'r.csv': text },
});

test.each([
  ['1,0.5,nan\n', '1,0.50,nan\n', true],
  ['1,0.1\n', '1,0.10000000001\n', true],
  ['1,1e-05\n', '1.0,0.00001\n', true],
  ['1,1000000000\n', '1,1000000000.5\n', true],
  ['1,0.1\n', '1,0.100001\n', false],
  ['epoch\n', 'steps\n', false],
  ['1,nan\n', '1,\n', false],
  ['1,nan\n', '1,0\n', false],
  ['1,0\n', '1,\n', false],
  ['1,inf\n', '1,-inf\n', false],
  ['1\n', '1\n1\n', false],
])('%j and %j are the same: %s', (expected, got, isSame) => {
  const { problems } = compareCase(numbers(expected), numbers(got));
  expect(problems).toHaveLength(isSame ? 0 : 1);
});

test('the largest difference of a metric, relative to numbers above 1', () => {
  const reference = { metrics: { a: 2, b: 0.5, c: Number.NaN }, primary_metric: 'a', csv: {} };
  const computed = { ...reference, metrics: { a: 2 + 1e-9, b: 0.5 - 2e-10, c: Number.NaN } };
  expect(compareCase(reference, computed)).toEqual({
    difference: expect.closeTo(5e-10, 15),
    problems: [],
  });
});
