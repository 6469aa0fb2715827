import { evaluate, input, type Tensor, type Values } from '@sentenceforge/graph';
import { checkGraphGradients, randomValues } from '@sentenceforge/graph/testing';
import { expect, test } from 'vitest';
import { packBatch } from '../packing/pack-batch.ts';
import { packedInputs } from '../packing/packed-inputs.ts';
import { poolingModes } from './index.ts';

const layout = { heads: 1, groups: 1, texts: 'S' };
const indices = [
  'positions',
  'last',
  'lastInverse',
  'segments',
  'lengths',
  'first',
  'firstInverse',
  'block',
  'blockInverse',
  'blockBias',
];

/** A pooling mode over texts of so many tokens of 2 numbers. */
function pooled(mode: string, lengths = [3, 4]): { output: Tensor; values: Values } {
  const output = poolingModes[mode]!(input('tokens', ['T', 2]), packedInputs(layout));
  const texts = lengths.map((length) => new Array<number>(length).fill(1));
  const made = packBatch(texts, layout, indices);
  const values = Object.entries(made).map(([name, { data, shape, dtype }]) => [
    name,
    { data: dtype === 'float32' ? Float64Array.from(data) : (data as Int32Array), shape, dtype },
  ]);
  return { output, values: Object.fromEntries(values) as Values };
}

// the values of sentence-transformers' own tests (tests/sentence_transformer/modules/test_pooling.py)
test.each([
  ['cls', [1, 2, 10, 20]],
  ['max', [5, 6, 70, 80]],
  ['mean', [3, 4, 40, 50]],
  ['mean_sqrt_len_tokens', [9 / Math.sqrt(3), 12 / Math.sqrt(3), 160 / 2, 200 / 2]],
  ['weightedmean', [22 / 6, 28 / 6, 50, 60]],
  ['lasttoken', [5, 6, 70, 80]],
])('%s', (mode, expected) => {
  const { output, values } = pooled(mode);
  const data = Float64Array.of(1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60, 70, 80);
  const tokens = { data, shape: [7, 2], dtype: 'float32' } as const;
  const made = evaluate([output], { ...values, tokens })[0]!.data;
  expected.forEach((value, i) => {
    expect(made[i]).toBeCloseTo(value, 10);
  });
});

test.each(Object.keys(poolingModes).filter((mode) => mode !== 'max'))(
  '%s of no tokens is zeros, and leaves other texts alone',
  (mode) => {
    const { output, values } = pooled(mode, [0, 1]);
    const tokens = { data: Float64Array.of(3, 4), shape: [1, 2], dtype: 'float32' } as const;
    expect([...evaluate([output], { ...values, tokens })[0]!.data]).toEqual([0, 0, 3, 4]);
  },
);

// Python has -Infinity; what is not finite would spoil a batch
test('max of no tokens is finite and below every number', () => {
  const { output, values } = pooled('max', [0, 1]);
  const tokens = { data: Float64Array.of(3, 4), shape: [1, 2], dtype: 'float32' } as const;
  expect([...evaluate([output], { ...values, tokens })[0]!.data]).toEqual([-1e9, -1e9, 3, 4]);
});

test('max of negative numbers is not the padding', () => {
  const { output, values } = pooled('max');
  const tokens = { data: new Float64Array(14).fill(-7), shape: [7, 2], dtype: 'float32' } as const;
  expect([...evaluate([output], { ...values, tokens })[0]!.data]).toEqual([-7, -7, -7, -7]);
});

test.each(Object.keys(poolingModes))('gradients of %s agree with finite differences', (mode) => {
  const { output, values } = pooled(mode);
  // a bias of -1e9 leaves no digits for a difference; 1e3 is far below every token too
  const blockBias = values.blockBias!;
  const milder = { ...blockBias, data: Float64Array.from(blockBias.data, (x) => x && -1e3) };
  const given = { ...values, blockBias: milder, tokens: randomValues([7, 2], 3) };
  checkGraphGradients(output, given, { tolerance: 1e-5 });
});
