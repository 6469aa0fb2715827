import { expect, test } from 'vitest';
import cases from '../../fixtures/correlation.json' with { type: 'json' };
import { spearman } from './spearman.ts';

const numbers = (values: (number | string | null)[]): number[] =>
  values.map((value) => (value === null ? Number.NaN : Number(value)));

test.each(cases)('$name, as in scipy', ({ x, y, spearman: expected }) => {
  const found = spearman(numbers(x), numbers(y));
  if (expected === null) {
    expect(found).toBeNaN();
  } else {
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12);
    expect(Math.abs(found)).toBeLessThanOrEqual(1);
  }
});

test.each([[[]], [[1]]])('fewer than two pairs have none: %j', (values) => {
  expect(spearman(values, values)).toBeNaN();
});

test('lists of different lengths are refused', () => {
  expect(() => spearman([1, 2, 3], [1, 2])).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details: { x: 3, y: 2 } }),
  );
});

test('lists of one order correlate to exactly 1, of opposite orders to -1', () => {
  const values = [0.9, 0.1, 0.2, 0.2, 7];
  expect(spearman(values, values.map(Math.exp))).toBe(1);
  expect(
    spearman(
      values,
      values.map((value) => -value),
    ),
  ).toBe(-1);
});
