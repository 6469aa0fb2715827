import { expect, test } from 'vitest';
import { gradients } from '../gradients.ts';
import { constant } from '../ops/constant.ts';
import { input } from '../ops/input.ts';
import { evaluate } from '../reference/evaluate.ts';
import { normalize } from './normalize.ts';

// python: x = torch.tensor([[0., 0.], [3., 4.]], dtype=torch.float64, requires_grad=True)
//         y = torch.nn.functional.normalize(x)
//         (y * torch.tensor([[1., 2.], [3., 5.]])).sum().backward(); print(y, x.grad)
test("a zero row stays zero with PyTorch's gradient", () => {
  const x = input('x', [2, 2]);
  const y = normalize(x);
  const [dx] = gradients(y, [x], constant([1, 2, 3, 5], { shape: [2, 2] }));
  const data = Float64Array.of(0, 0, 3, 4);
  const [value, gradient] = evaluate([y, dx!], { x: { data, shape: [2, 2], dtype: 'float32' } });
  expect([...value!.data]).toEqual([0, 0, 0.6, 0.8]);
  [1e12, 2e12, -0.096, 0.072].forEach((expected, place) => {
    expect(gradient!.data[place]! / expected).toBeCloseTo(1, 12);
  });
});
