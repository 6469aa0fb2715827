import { evaluate, input, type Values } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { activations } from './activations.ts';

const data = Float64Array.of(-2, -0.5, 0, 1.5);
const x = { data, shape: [4], dtype: 'float32' } as const;

// python: from transformers.activations import ACT2FN; x = torch.tensor([-2, -.5, 0, 1.5], dtype=torch.float64)
//         {name: ACT2FN[name](x).tolist() for name in [...]}
const expected: Record<string, number[]> = {
  gelu: [-0.04550026389635842, -0.15426876936299344, 0.0, 1.399789198096713],
  gelu_accurate: [-0.04540230591222494, -0.15428599017485606, 0.0, 1.3995715769802328],
  gelu_fast: [-0.04540230591282446, -0.15428599017516514, 0.0, 1.3995715769793464],
  gelu_new: [-0.04540230591222494, -0.15428599017485606, 0.0, 1.3995715769802328],
  gelu_python: [-0.04550026389635842, -0.15426876936299344, 0.0, 1.399789198096713],
  gelu_python_tanh: [-0.04540230591222494, -0.15428599017485606, 0.0, 1.3995715769802328],
  gelu_pytorch_tanh: [-0.04540230591222494, -0.15428599017485606, 0.0, 1.3995715769802328],
  relu: [0.0, 0.0, 0.0, 1.5],
  silu: [-0.2384058440442351, -0.1887703343990727, 0.0, 1.2263617142904655],
  swish: [-0.2384058440442351, -0.1887703343990727, 0.0, 1.2263617142904655],
  tanh: [-0.9640275800758169, -0.46211715726000974, 0.0, 0.9051482536448664],
};

test("every activation is transformers' own", () => {
  expect(Object.keys(activations).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, values] of Object.entries(expected)) {
    const made = evaluate([activations[name]!(input('x', [4]))], { x } as Values)[0]!.data;
    values.forEach((value, i) => {
      expect(made[i], name).toBeCloseTo(value, 9);
    });
  }
});
