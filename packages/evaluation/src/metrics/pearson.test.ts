import { expect, test } from 'vitest';
import cases from '../../fixtures/correlation.json' with { type: 'json' };
import { pearson } from './pearson.ts';

const numbers = (values: (number | string | null)[]): number[] =>
  values.map((value) => (value === null ? Number.NaN : Number(value)));

test.each(cases)('$name, as in scipy', ({ x, y, pearson: expected }) => {
  const found = pearson(numbers(x), numbers(y));
  if (expected === null) {
    expect(found).toBeNaN();
  } else {
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12);
    expect(Math.abs(found)).toBeLessThanOrEqual(1);
  }
});

test.each([[[]], [[1]]])('fewer than two pairs have none: %j', (values) => {
  expect(pearson(values, values)).toBeNaN();
});

test('lists of different lengths are refused', () => {
  expect(() => pearson([1, 2, 3], [1, 2])).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details: { x: 3, y: 2 } }),
  );
});
