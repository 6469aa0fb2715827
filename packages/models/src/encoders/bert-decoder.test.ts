import { evaluate, parameter, type Tensor, type Values } from '@sentenceforge/graph';
import { randomValues } from '@sentenceforge/graph/testing';
import { expect, test } from 'vitest';
import type { DropoutSite } from '../dropout-site.ts';
import { packedContext } from '../packed-context.ts';
import { packBatch } from '../packing/pack-batch.ts';
import { bert } from './bert.ts';

const encoder = bert({
  vocab_size: 11,
  hidden_size: 4,
  num_hidden_layers: 2,
  num_attention_heads: 2,
  intermediate_size: 6,
  max_position_embeddings: 8,
  type_vocab_size: 1,
  hidden_act: 'gelu',
  layer_norm_eps: 1e-12,
  hidden_dropout_prob: 0.5,
  attention_probs_dropout_prob: 0.5,
  initializer_range: 0.3,
});
const decoder = encoder.decoder!;
const shapes: Record<string, readonly number[]> = {
  ...encoder.parameters,
  ...Object.fromEntries(Object.entries(decoder.parameters).map(([name, p]) => [name, p.shape])),
};

/** Scores `[T, V]` for texts, with random weights and every dropout mask made by `keeps`. */
function scores({
  texts,
  training = false,
  seed = 1,
  keeps = () => 1,
}: {
  texts: number[][];
  training?: boolean;
  seed?: number;
  keeps?: (site: DropoutSite) => number;
}): { data: ArrayLike<number>; dropouts: readonly DropoutSite[] } {
  const layout = { texts: texts.length, groups: 1 };
  const weight = (name: string): Tensor => parameter(name, shapes[name]!);
  const { context, dropouts } = packedContext({ ...layout, training }, encoder.heads, weight);
  const logits = decoder.build(context, parameter('embeddings', [texts.length, 4]));
  const names = ['ids', 'positions', 'segments', 'slots', 'slotsInverse', 'bias0'];
  const packed = packBatch(texts, { ...layout, heads: encoder.heads }, names);
  const sizes = { T: texts.flat().length, S0: texts.length, L0: texts[0]!.length };
  const masks = dropouts.map((site) => {
    const shape = site.mask.shape.map((size) => sizes[size as keyof typeof sizes] ?? size);
    const length = shape.reduce<number>((a, b) => a * Number(b), 1);
    const data = new Uint8Array(length).fill(keeps(site));
    return [site.mask.attributes.name, { data, shape, dtype: 'uint8' }];
  });
  const weights = Object.entries(shapes).map(([name, shape], i) => [name, randomValues(shape, i)]);
  const inputs = Object.entries(packed).map(([name, value]) => [
    name,
    value.dtype === 'float32' ? { ...value, data: Float64Array.from(value.data) } : value,
  ]);
  const values = {
    ...Object.fromEntries([...inputs, ...masks, ...weights]),
    embeddings: randomValues([texts.length, 4], 100 + seed),
  };
  return { data: Array.from(evaluate([logits], values as Values)[0]!.data, Number), dropouts };
}

test('a score follows from the tokens up to its own, and from its own text alone', () => {
  const { data } = scores({
    texts: [
      [1, 2, 3],
      [4, 5, 6],
    ],
  });
  const { data: changed } = scores({
    texts: [
      [1, 2, 9],
      [4, 5, 6],
    ],
  });
  const rows = (numbers: ArrayLike<number>, from: number, to: number): number[] =>
    Array.from(numbers).slice(from * 11, to * 11);
  expect(rows(changed, 0, 2)).toEqual(rows(data, 0, 2));
  expect(rows(changed, 2, 3)).not.toEqual(rows(data, 2, 3));
  expect(rows(changed, 3, 6)).toEqual(rows(data, 3, 6));
});

test('dropout happens where Python has it', () => {
  const { dropouts } = scores({
    texts: [
      [1, 2],
      [3, 4],
    ],
    training: true,
  });
  const probabilities = ['S0', 2, 'L0', 'L0'];
  const states = ['T', 4];
  const layer = [probabilities, states, ['T', 2, 1], states, states];
  expect(dropouts.map(({ mask }) => mask.shape)).toEqual([states, ...layer, ...layer]);
});

test('without dropout the embeddings matter, with the single key dropped they do not', () => {
  const texts = [
    [1, 2],
    [3, 4],
  ];
  expect(scores({ texts, seed: 1 }).data).not.toEqual(scores({ texts, seed: 2 }).data);
  const keeps = ({ mask }: DropoutSite): number => (mask.shape.at(-1) === 1 ? 0 : 1);
  const dropped = { texts, training: true, keeps };
  expect(scores({ ...dropped, seed: 1 }).data).toEqual(scores({ ...dropped, seed: 2 }).data);
});

test('weights start as the config says: drawn, biases at 0, norms at 1', () => {
  for (const [name, { initial }] of Object.entries(decoder.parameters)) {
    const norm = name.includes('LayerNorm') ? { constant: 1 } : { normal: 0.3 };
    expect(initial).toEqual(name.endsWith('bias') ? { constant: 0 } : norm);
  }
});
