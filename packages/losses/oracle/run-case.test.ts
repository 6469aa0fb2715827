import type { Backend } from '@sentenceforge/graph';
import { evaluate } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import type { LossCase } from './loss-case.ts';
import { runCase } from './run-case.ts';

/** The reference evaluator as a backend. */
const backend: Backend = {
  name: 'reference',
  compile: async ({ outputs }) => ({
    run: async (values) => {
      const doubled = Object.entries(values).map(([name, value]) => {
        const { data } = value;
        return [
          name,
          { ...value, data: data instanceof Float32Array ? Float64Array.from(data) : data },
        ];
      });
      const results = evaluate(Object.values(outputs), Object.fromEntries(doubled));
      return Object.fromEntries(
        Object.keys(outputs).map((name, index) => {
          const { data, shape } = results[index]!;
          return [name, { data: Float32Array.from(data), shape, dtype: 'float32' as const }];
        }),
      );
    },
    dispose: async () => {},
  }),
};

// cos = 0.6 for (3, 4) and (1, 0): (0.6 - 0.1)², and its gradients by hand
const right: LossCase = {
  loss: 'CosineSimilarityLoss',
  args: {},
  note: 'by hand',
  labels: [0.1],
  inputs: [[[3, 4]], [[1, 0]]],
  params: {},
  value: 0.25,
  grads: [[[0.128, -0.096]], [[0, 0.8]]],
  param_grads: {},
};

test('a case that agrees passes and its own numbers are kept', async () => {
  const { passed, line, computed } = await runCase(right, backend);
  expect(line).toMatch(/^ok {3}CosineSimilarityLoss \(by hand\) {2}value \S+ {2}grads \S+$/);
  expect(passed).toBe(true);
  const own = computed as LossCase;
  expect(own.value).toBeCloseTo(0.25, 6);
  expect((own.grads[0] as number[][])[0]![1]).toBeCloseTo(-0.096, 6);
});

test.each<[string, Partial<LossCase> | object, RegExp]>([
  ['another value', { value: 0.2501 }, /value differs by 4.0e-4/],
  ['no value', { value: null }, /value of the reference is not all finite/],
  ['another gradient', { grads: [[[0.128, -0.096]], [[0, 0.80002]]] }, /grads.1 differs/],
  ['a gradient too few', { grads: [[[0.128, -0.096]]] }, /grads.1 is missing/],
  ['a gradient too many', { param_grads: { bias: [1] } }, /param_grads.bias is nothing/],
  ['another shape', { grads: [[[0.128], [-0.096]], [[0, 0.8]]] }, /grads.0 has the shape \[1,2\]/],
  ['not a number', { grads: [[[null, -0.096]], [[0, 0.8]]] }, /grads.0 of the reference/],
  ['an unknown loss', { loss: 'NoLoss' }, /no loss called "NoLoss"/],
  ['an unknown option', { args: { scale: 1 } }, /no option "scale"/],
  ['weights it does not own', { params: { w: [1] } }, /owns the weights \(\)/],
  ['other sizes', { inputs: [[[3, 4]], [[1]]] }, /FAIL/],
  [
    'ragged input',
    { inputs: [[[3, 4], [1], [2, 3, 4]], [[1, 0]]] },
    /inputs\[0\] is not a regular list/,
  ],
])('a case fails with a reason: %s', async (_, change, reason) => {
  const { passed, line } = await runCase({ ...right, ...change }, backend);
  expect(line).toMatch(/^FAIL /);
  expect(line).toMatch(reason);
  expect(passed).toBe(false);
});

test('nothing of the reference is left where a case could not run', async () => {
  const { computed } = await runCase({ ...right, loss: 'NoLoss' }, backend);
  expect(computed).toMatchObject({ value: null, grads: [], param_grads: {} });
});
