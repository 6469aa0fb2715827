import { expect, test } from 'vitest';
import { gradients } from '../gradients.ts';
import { input } from '../ops/input.ts';
import { sum } from '../ops/sum.ts';
import { evaluate } from '../reference/evaluate.ts';
import { cosineSimilarity } from './cosine-similarity.ts';

const a = input('a', [2, 2]);
const b = input('b', [2, 2]);
const matrix = (...numbers: number[]) =>
  ({ data: Float64Array.from(numbers), shape: [2, 2], dtype: 'float32' }) as const;

// python: a = torch.tensor([[0., 0.], [3., 4.]], dtype=torch.float64, requires_grad=True)
//         b = torch.tensor([[1., 2.], [0., 0.]], dtype=torch.float64, requires_grad=True)
//         y = torch.cosine_similarity(a, b); y.sum().backward(); print(y, a.grad, b.grad)
test("at zero vectors value and gradients are finite and PyTorch's", () => {
  const y = cosineSimilarity(a, b);
  const values = { a: matrix(0, 0, 3, 4), b: matrix(1, 2, 0, 0) };
  const found = evaluate([y, ...gradients(sum(y), [a, b])], values);
  const expected = [
    [0, 0],
    [44721359.549995795, 89442719.09999159, 0, 0],
    [0, 0, 60000000, 80000000],
  ];
  expected.forEach((numbers, index) => {
    numbers.forEach((value, place) => {
      expect(found[index]!.data[place]! / (value || 1)).toBeCloseTo(value ? 1 : 0, 12);
    });
  });
});
