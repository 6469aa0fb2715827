import { expect, test } from 'vitest';
import { pythonNumber } from './python-number.ts';

// Python: for x in [...]: print(str(x))
test.each([
  [0, '0.0'],
  [-0, '-0.0'],
  [1, '1.0'],
  [-3, '-3.0'],
  [0.1, '0.1'],
  [0.8203000000000001, '0.8203000000000001'],
  [0.00012345, '0.00012345'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [-1.5e-7, '-1.5e-07'],
  [1.25e-100, '1.25e-100'],
  [5e-324, '5e-324'],
  [1e15, '1000000000000000.0'],
  [1e16, '1e+16'],
  [1.5e300, '1.5e+300'],
  [Number.POSITIVE_INFINITY, 'inf'],
  [Number.NEGATIVE_INFINITY, '-inf'],
  [Number.NaN, 'nan'],
])('%d is %s', (value, expected) => {
  expect(pythonNumber(value)).toBe(expected);
});
