import { mean } from '@sentenceforge/graph';
import { cosineSimilarityLoss, defineLoss } from '@sentenceforge/losses';
import { ParameterStore } from '@sentenceforge/models';
import { expect, test } from 'vitest';
import { checkLossState, createLossState } from './loss-state.ts';

const model = (dimension: number) => ({
  dimension,
  parameters: new ParameterStore([]),
  decoderParameters: {},
});
const bound = 1 / Math.sqrt(1000);
const loss = defineLoss({
  name: 'Classifier',
  inputs: { columns: ['sentence'] },
  labels: 'class',
  parameters: ({ dimension }) => ({
    weight: { shape: [3, dimension], initial: { uniform: bound } },
    other: { shape: [3, dimension], initial: { uniform: bound } },
    bias: { shape: [3], initial: { constant: 0.5 } },
    normal: { shape: [4, dimension], initial: { normal: 0.02 } },
  }),
  compute: ({ columns: [x] }) => mean(x!),
})();

test('a loss that owns nothing has an empty store', () => {
  expect(createLossState(cosineSimilarityLoss(), model(8), 42).names).toEqual([]);
});

test('shapes follow the dimension, constants are constant', () => {
  const state = createLossState(loss, model(1000), 42);
  expect(state.names).toEqual(['weight', 'other', 'bias', 'normal']);
  expect(state.get('weight').shape).toEqual([3, 1000]);
  expect(state.get('bias').data).toEqual(Float32Array.of(0.5, 0.5, 0.5));
});

test('uniform weights lie within the bound with the moments of that distribution', () => {
  const { data } = createLossState(loss, model(1000), 42).get('weight');
  expect(Math.max(...data.map(Math.abs))).toBeLessThanOrEqual(bound * (1 + 1e-7));
  const average = data.reduce((a, b) => a + b) / data.length;
  const variance = data.reduce((a, b) => a + b * b, 0) / data.length;
  // 4 standard errors of the mean and of the second moment, bound²/3 and 4/45 bound⁴ for one draw
  expect(Math.abs(average)).toBeLessThan((4 * bound) / Math.sqrt(3 * data.length));
  expect(Math.abs(variance - bound ** 2 / 3)).toBeLessThan(
    4 * bound ** 2 * Math.sqrt(4 / 45 / data.length),
  );
});

test('normal weights have the moments of that distribution', () => {
  const { data } = createLossState(loss, model(1000), 42).get('normal');
  const average = data.reduce((a, b) => a + b) / data.length;
  const variance = data.reduce((a, b) => a + b * b, 0) / data.length;
  expect(Math.abs(average)).toBeLessThan((4 * 0.02) / Math.sqrt(data.length));
  expect(Math.abs(variance / 0.02 ** 2 - 1)).toBeLessThan(4 * Math.sqrt(2 / data.length));
});

test('a twin starts as a copy of the model, a decoder from what the checkpoint has', () => {
  const data = Float32Array.of(1, 2);
  const store = new ParameterStore([['w', { data, shape: [2], dtype: 'float32' }]]);
  const head = { shape: [2], initial: { constant: 0 }, values: Float32Array.of(3, 4) };
  const needy = { ...loss, requires: ['twin', 'decoder'] as const };
  const state = createLossState(
    needy,
    { dimension: 2, parameters: store, decoderParameters: { head } },
    1,
  );
  data.fill(0);
  expect(state.get('twin.w').data).toEqual(Float32Array.of(1, 2));
  expect(state.get('decoder.head').data).toEqual(Float32Array.of(3, 4));
});

test('a seed gives the same weights again; another seed and another weight differ', () => {
  const weights = (seed: number, name: string) =>
    createLossState(loss, model(20), seed).get(name).data;
  expect(weights(1, 'weight')).toEqual(weights(1, 'weight'));
  expect(weights(1, 'weight')).not.toEqual(weights(2, 'weight'));
  expect(weights(1, 'weight')).not.toEqual(weights(1, 'other'));
});

test('a state of other weights or shapes is refused before anything is trained', () => {
  const check = (state: ParameterStore) => () => checkLossState(loss, model(20), state);
  expect(check(createLossState(loss, model(20), 1))).not.toThrow();
  expect(check(createLossState(loss, model(21), 1))).toThrow(
    'weight as [3,21]; the loss needs it as [3,20]',
  );
  expect(check(new ParameterStore([]))).toThrow('weight as absent');
  const data = new Float32Array(1);
  const other = createLossState(loss, model(20), 1);
  const surplus = new ParameterStore([
    ...other.names.map((name) => [name, other.get(name)] as const),
    ['more', { data, shape: [1], dtype: 'float32' }],
  ]);
  expect(check(surplus)).toThrow('more as [1]; the loss has no such weight');
});
