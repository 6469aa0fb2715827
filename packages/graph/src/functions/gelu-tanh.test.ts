import { expect, test } from 'vitest';
import { gradients } from '../gradients.ts';
import { input } from '../ops/input.ts';
import { sum } from '../ops/sum.ts';
import { evaluate } from '../reference/evaluate.ts';
import { checkGradients } from '../testing/check-gradients.ts';
import { geluTanh } from './gelu-tanh.ts';

// python: x = torch.tensor([-90., -3., -.5, 0., .25, 2., 90.], dtype=torch.float64, requires_grad=True)
//         y = torch.nn.functional.gelu(x, approximate='tanh'); y.sum().backward(); print(y, x.grad)
const data = Float64Array.of(-90, -3, -0.5, 0, 0.25, 2, 90);
const values = [
  0, -0.0036373920817729943, -0.15428599017485606, 0, 0.149675350701685, 1.954597694087775, 90,
];
const slopes = [
  0, -0.011584166630969648, 0.13263009646535764, 0.5, 0.6953540951510604, 1.0860992566236183, 1,
];

test("values and gradients are torch's", () => {
  const x = input('x', [7]);
  const y = geluTanh(x);
  const given = { x: { data, shape: [7], dtype: 'float32' } } as const;
  const [value, slope] = evaluate([y, gradients(sum(y), [x])[0]!], given);
  values.forEach((expected, i) => {
    expect(value!.data[i]).toBeCloseTo(expected, 12);
    expect(slope!.data[i]).toBeCloseTo(slopes[i]!, 12);
  });
});

test('gradients agree with finite differences', () => {
  checkGradients(geluTanh, [[2, 3]]);
});
