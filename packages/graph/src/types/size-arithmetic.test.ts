import { expect, test } from 'vitest';
import {
  addSizes,
  canonicalSize,
  evaluateSize,
  multiplySizes,
  sizesEqual,
} from './size-arithmetic.ts';

test.each([
  ['B+B', '2*B'],
  ['L*S', 'S*L'],
  ['B-B+3', 3],
  ['2*3*T', '6*T'],
])('%s equals %s', (a, b) => {
  expect(sizesEqual(a, b)).toBe(true);
});

test('sums and products agree with arithmetic on numbers', () => {
  const bindings = new Map([
    ['S', 3],
    ['L', 5],
  ]);
  const value = (size: string | number) => evaluateSize(size, bindings);
  for (const a of ['S', 'L-1', 'S*L+2', 4]) {
    for (const b of ['L', '2*S-3', 'S*S', 7]) {
      expect(value(addSizes(a, b))).toBe(value(a) + value(b));
      expect(value(addSizes(a, b, -1))).toBe(value(a) - value(b));
      expect(value(multiplySizes(a, b))).toBe(value(a) * value(b));
    }
  }
});

test('what is not a sum of products is refused, an unknown name is named', () => {
  expect(() => canonicalSize('B/2')).toThrow('"B/2"');
  expect(() => evaluateSize('Q', new Map())).toThrow('"Q"');
});
