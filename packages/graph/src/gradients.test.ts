import { expect, test } from 'vitest';
import { gradients } from './gradients.ts';
import { add } from './ops/add.ts';
import { cast } from './ops/cast.ts';
import { concat } from './ops/concat.ts';
import { constant } from './ops/constant.ts';
import { exp } from './ops/exp.ts';
import { input } from './ops/input.ts';
import { multiply } from './ops/multiply.ts';
import { slice } from './ops/slice.ts';
import { sum } from './ops/sum.ts';
import { evaluate } from './reference/evaluate.ts';
import { checkGradients } from './testing/check-gradients.ts';
import type { Tensor } from './types/tensor.ts';

const x = input('x', [3]);
const values = { x: { data: Float64Array.of(1, -2, 0.5), shape: [3], dtype: 'float32' } } as const;
const numbers = (node: Tensor): number[] => [...evaluate([node], values)[0]!.data];

test('a seed takes the place of the gradient of the result, of any shape', () => {
  const [dx] = gradients(multiply(x, x), [x], constant([1, 10, 100]));
  expect(numbers(dx!)).toEqual([2, -40, 100]);
});

test('without a seed only a scalar can be differentiated', () => {
  expect(() => gradients(exp(x), [x])).toThrow(/float32\[3\]/);
});

test('an inner node is a target like a leaf, also together with the leaf below it', () => {
  const inner = multiply(x, 3);
  const found = gradients(sum(multiply(inner, inner)), [inner, x]);
  expect(found.map(numbers)).toEqual([
    [6, -12, 3],
    [18, -36, 9],
  ]);
});

test('a tensor used several times gets the sum of what flows back', () => {
  const [dx] = gradients(sum(add(add(multiply(x, x), multiply(x, 5)), x)), [x]);
  expect(numbers(dx!)).toEqual([8, 2, 7]);
});

test('what the loss ignores gets zeros of its shape, as does what only a cast reads', () => {
  const other = input('other', [2, 'T']);
  const found = gradients(sum(multiply(x, cast(cast(x, 'int32'), 'float32'))), [other, x]);
  expect(found[0]!.shape).toEqual([2, 'T']);
  expect(numbers(found[1]!)).toEqual([1, -2, 0]);
  const [none] = gradients(sum(cast(cast(x, 'bool'), 'float32')), [x]);
  expect(numbers(none!)).toEqual([0, 0, 0]);
});

/** Σ over stretches of (k + 1) times the squares: each stretch has a gradient of its own. */
const stretches =
  (...ends: (readonly [number, number])[]) =>
  (leaf: Tensor): Tensor =>
    ends
      .map(([start, end], k) => {
        const part = slice(leaf, { axis: 0, start, end });
        return sum(multiply(multiply(part, part), k + 1));
      })
      .reduce((a, b) => add(a, b));

test.each([
  ['tile', true, stretches([0, 1], [1, 4], [4, 5])],
  ['tile out of order', true, stretches([4, 5], [0, 1], [1, 4])],
  ['leave a gap', false, stretches([0, 1], [2, 5])],
  ['overlap', false, stretches([0, 3], [2, 5])],
  ['start late', false, stretches([1, 3], [3, 5])],
])('stretches that %s: joined %s', (_, joined, loss) => {
  checkGradients(loss, [[5, 2]]);
  const leaf = input('leaf', [5, 2]);
  expect(gradients(loss(leaf), [leaf])[0]!.op === concat.op).toBe(joined);
});
