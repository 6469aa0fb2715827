import { expect, test } from 'vitest';
import { defineOp } from '../define-op.ts';
import { add } from '../ops/add.ts';
import { input } from '../ops/input.ts';
import { multiply } from '../ops/multiply.ts';
import { parameter } from '../ops/parameter.ts';
import { slice } from '../ops/slice.ts';
import type { Tensor } from '../types/tensor.ts';
import { evaluate } from './evaluate.ts';

const vector = (...numbers: number[]) =>
  ({ data: Float64Array.from(numbers), shape: [numbers.length], dtype: 'float32' }) as const;
const x = input('x', ['2*B']);

test('values by hand, with a named size in an attribute', () => {
  const second = slice(x, { axis: 0, start: 'B', end: '2*B' });
  const y = multiply(add(second, parameter('w', [1])), 10);
  const [found, again] = evaluate([y, x], { x: vector(1, 2, 3, 4), w: vector(0.5) });
  expect(found).toEqual(vector(35, 45));
  expect(again).toEqual(vector(1, 2, 3, 4));
});

test.each([
  ['missing', {}, '"x" has the shape [2*B] but no value was given'],
  ['of odd length', { x: vector(1, 2, 3) }, '"x" has the shape [2*B]'],
])('an input that is %s is named', (_, values, text) => {
  expect(() => evaluate([x], values)).toThrow(text);
});

test('a parameter that does not fit is named', () => {
  expect(() => evaluate([parameter('w', [2])], { w: vector(1) })).toThrow(/"w" .*\[2\].*\[1\]/);
});

test('a kernel that breaks its own shape rule is caught', () => {
  const liar = defineOp(
    {
      name: 'liar',
      infer: () => ({ shape: [3], dtype: 'float32' as const }),
      evaluate: ([given]) => given!,
    },
    (make, operand: Tensor) => make([operand], {}),
  );
  expect(() => evaluate([liar(x)], { x: vector(1, 2) })).toThrow('liar: the kernel made [2]');
});
