import { evaluate, gradients, input, sum } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { rowNorm } from './row-norm.ts';

test('the norm of each row, and its gradient: 0 for a zero vector', () => {
  const x = input('x', ['B', 2], 'float32');
  const norms = rowNorm(x);
  expect(norms.shape).toEqual(['B']);
  const values = {
    x: { data: Float64Array.of(3, 4, 0, 0), shape: [2, 2], dtype: 'float32' },
  } as const;
  const [norm, slope] = evaluate([norms, ...gradients(sum(norms), [x])], values);
  expect(norm!.data[0]).toBe(5);
  expect(norm!.data[1]).toBeCloseTo(0, 15);
  expect([...slope!.data]).toEqual([0.6, 0.8, 0, 0].map((value) => expect.closeTo(value, 12)));
});

test('the bound is no zero in single precision', () => {
  expect(Math.fround(1e-18 * 1e-18)).toBeGreaterThan(2 ** -126);
});
