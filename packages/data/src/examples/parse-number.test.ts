import { expect, test } from 'vitest';
import { parseNumber } from './parse-number.ts';

test.each(['0', '-1', '+2.50', '.5', '5.', '1e-3', '2E5', ' 3.8\t'])('%j is a number', (field) => {
  expect(parseNumber(field)).toBe(Number(field));
});

test.each(['', ' ', '.', '0x10', '1_000', '1,5', 'NaN', 'Infinity', '1e999', '1 2'])(
  '%j is not',
  (field) => {
    expect(parseNumber(field)).toBeUndefined();
  },
);
