import { expect, test } from 'vitest';
import { gradients } from '../gradients.ts';
import { input } from '../ops/input.ts';
import { sum } from '../ops/sum.ts';
import { evaluate } from '../reference/evaluate.ts';
import { checkGradients } from '../testing/check-gradients.ts';
import { silu } from './silu.ts';

// python: x = torch.tensor([-90., -3., -.5, 0., .25, 2., 90.], dtype=torch.float64, requires_grad=True)
//         y = torch.nn.functional.silu(x); y.sum().backward(); print(y, x.grad)
const data = Float64Array.of(-90, -3, -0.5, 0, 0.25, 2, 90);
const values = [
  0, -0.14227761953270035, -0.1887703343990727, 0, 0.14054412522144952, 1.7615941559557646, 90,
];
const slopes = [
  0, -0.08810410601516962, 0.2600388126973482, 0.5, 0.6237100215701977, 1.0907842487848955, 1,
];

test("values and gradients are torch's", () => {
  const x = input('x', [7]);
  const y = silu(x);
  const given = { x: { data, shape: [7], dtype: 'float32' } } as const;
  const [value, slope] = evaluate([y, gradients(sum(y), [x])[0]!], given);
  values.forEach((expected, i) => {
    expect(value!.data[i]).toBeCloseTo(expected, 12);
    expect(slope!.data[i]).toBeCloseTo(slopes[i]!, 12);
  });
});

test('gradients agree with finite differences', () => {
  checkGradients(silu, [[2, 3]]);
});
