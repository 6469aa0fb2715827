import { expect, test } from 'vitest';
import { asText } from './as-text.ts';

test('infinite numbers are told apart, functions are their source', () => {
  const double = (x: number): number => 2 * x;
  expect(JSON.parse(asText([Infinity, -Infinity, Number.NaN, 0.1, double]))).toEqual([
    'Infinity',
    '-Infinity',
    'NaN',
    0.1,
    String(double),
  ]);
});
