import { expect, test } from 'vitest';
import { gradients } from '../gradients.ts';
import { input } from '../ops/input.ts';
import { sum } from '../ops/sum.ts';
import { evaluate } from '../reference/evaluate.ts';
import { firstMax } from './first-max.ts';

// python: x = torch.tensor([[1., 3., 3.], [2., 2., 2.], [-math.inf] * 3], requires_grad=True)
//         y = x.max(1, keepdim=True).values; y[:2].sum().backward(); print(y, x.grad)
test('of elements that tie the first one gets the gradient', () => {
  const x = input('x', [3, 3]);
  const y = firstMax(x);
  const lowest = Number.NEGATIVE_INFINITY;
  const data = Float64Array.of(1, 3, 3, 2, 2, 2, lowest, lowest, lowest);
  const [value, gradient] = evaluate([y, gradients(sum(y), [x])[0]!], {
    x: { data, shape: [3, 3], dtype: 'float32' },
  });
  expect(value!.shape).toEqual([3, 1]);
  expect([...value!.data]).toEqual([3, 2, lowest]);
  expect([...gradient!.data].slice(0, 6)).toEqual([0, 1, 0, 1, 0, 0]);
});
