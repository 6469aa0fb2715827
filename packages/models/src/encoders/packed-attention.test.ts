import {
  attention,
  evaluate,
  input,
  reshape,
  type Tensor,
  transpose,
  type Values,
} from '@sentenceforge/graph';
import { checkGraphGradients, randomValues } from '@sentenceforge/graph/testing';
import { expect, test } from 'vitest';
import { packBatch } from '../packing/pack-batch.ts';
import { packedInputs } from '../packing/packed-inputs.ts';
import { hideLater } from './hide-later.ts';
import { packedAttention } from './packed-attention.ts';

const heads = 2;
const dimension = 6;
const names = ['q', 'k', 'v'] as const;

/** Attention over packed texts of these lengths, with values for q, k and v. */
function packed(
  lengths: readonly number[],
  groups: number,
  causal = false,
): { output: Tensor; values: Values } {
  const layout = { heads, groups, texts: lengths.length };
  const [q, k, v] = names.map((name) => input(name, ['T', dimension]));
  const output = packedAttention(q!, k!, v!, packedInputs(layout), {
    bias: causal ? hideLater : undefined,
  });
  const texts = lengths.map((length) => new Array<number>(length).fill(1));
  const biases = Array.from({ length: groups }, (_, g) => `bias${g}`);
  const made = packBatch(texts, layout, ['slots', 'slotsInverse', ...biases]);
  const indices = Object.entries(made).map(([name, { data, shape, dtype }]) => [
    name,
    { data: dtype === 'float32' ? Float64Array.from(data) : (data as Int32Array), shape, dtype },
  ]);
  const tokens = lengths.reduce((a, b) => a + b);
  const vectors = names.map((name, seed) => [name, randomValues([tokens, dimension], seed + 1)]);
  return { output, values: Object.fromEntries([...indices, ...vectors]) as Values };
}

/** Attention within one text alone: no padding, no groups, heads taken apart by a transpose. */
function alone(values: Values, start: number, length: number): number[] {
  const leaves = names.map((name) => input(name, [length, dimension]));
  const [q, k, v] = leaves.map((leaf) =>
    transpose(reshape(leaf, [1, length, heads, dimension / heads]), [0, 2, 1, 3]),
  );
  const result = attention(q!, k!, v!, input('bias', [1, 1, 1, 1]));
  const own = names.map((name) => {
    const data = values[name]!.data.slice(start * dimension, (start + length) * dimension);
    return [name, { data, shape: [length, dimension], dtype: 'float32' }];
  });
  const bias = { data: Float64Array.of(0), shape: [1, 1, 1, 1], dtype: 'float32' };
  const output = reshape(transpose(result, [0, 2, 1, 3]), [length, dimension]);
  return [...evaluate([output], { ...Object.fromEntries(own), bias })[0]!.data];
}

/** Reproducible lengths from 1 to 9. */
const lengthsOf = (seed: number): number[] =>
  Array.from(randomValues([6], seed).data, (value) => 1 + Math.floor(Math.abs(value) * 6));
const cases = [[4], [3, 1, 3], ...[1, 2, 3, 4].map(lengthsOf)].flatMap((lengths) =>
  [1, 2, 3].map((groups) => [lengths, groups] as const),
);

test.each(cases)('lengths %j in %i groups: as each text alone', (lengths, groups) => {
  const { output, values } = packed(lengths, groups);
  const { data } = evaluate([output], values)[0]!;
  let start = 0;
  for (const length of lengths) {
    alone(values, start, length).forEach((value, place) => {
      expect(data[start * dimension + place]).toBeCloseTo(value, 12);
    });
    start += length;
  }
});

test.each(cases)(
  'lengths %j in %i groups, causal: as the tokens up to each alone',
  (lengths, groups) => {
    const { output, values } = packed(lengths, groups, true);
    const { data } = evaluate([output], values)[0]!;
    let start = 0;
    for (const length of lengths) {
      for (let seen = 1; seen <= length; seen++) {
        const last = (start + seen - 1) * dimension;
        const expected = alone(values, start, seen).slice(-dimension);
        expected.forEach((value, place) => {
          expect(data[last + place]).toBeCloseTo(value, 12);
        });
      }
      start += length;
    }
  },
);

test.each([1, 2, 3])('gradients through %i groups agree with finite differences', (groups) => {
  const { output, values } = packed([3, 1, 2], groups);
  checkGraphGradients(output, values);
});
