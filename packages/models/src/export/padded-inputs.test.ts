import { evaluate, type Tensor, type Values } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { packBatch } from '../packing/pack-batch.ts';
import { paddedInputs } from './padded-inputs.ts';

const heads = 2;
const texts = [[7, 5, 7, 6], [], [4, 3], [7]];
const width = 4;
const inputs = paddedInputs({ heads, groups: 1, texts: 'batch' });
const padded = texts.map((ids) => [...ids, ...Array(width - ids.length).fill(7)] as number[]);
const mask = texts.map((ids) => padded[0]!.map((_, place) => Number(place < ids.length)));
/** Where each token stands among the padded ones. */
const places = texts.flatMap((ids, text) => ids.map((_, place) => text * width + place));

function valuesOf(node: Tensor): number[] {
  const int = (rows: number[][]) =>
    ({ data: Int32Array.from(rows.flat()), shape: [texts.length, width], dtype: 'int32' }) as const;
  const given = { input_ids: int(padded), attention_mask: int(mask) };
  // the bias makes sizes known to nodes that depend on no input
  return Array.from(evaluate([node, inputs.blockBias], given as Values)[0]!.data, Number);
}

const packed = (name: string): number[] =>
  Array.from(packBatch(texts, { heads, groups: 1, texts: 4 }, [name])[name]!.data, Number);

test.each(['ids', 'positions', 'targets', 'segments', 'firstInverse', 'lastInverse'] as const)(
  '%s of tokens are those of packed tokens',
  (name) => {
    const values = valuesOf(inputs[name]);
    expect(values).toHaveLength(texts.length * width);
    expect(places.map((place) => values[place])).toEqual(packed(name));
  },
);

test.each(['segments', 'targets', 'firstInverse', 'lastInverse'] as const)(
  '%s of padding are -1',
  (name) => {
    const values = valuesOf(inputs[name]);
    const padding = values.filter((_, place) => !places.includes(place));
    expect(padding).toEqual(padding.map(() => -1));
  },
);

test.each([7, 5, 70])('positions without %i', (id) => {
  const values = valuesOf(inputs.positionsWithout(id));
  expect(places.map((place) => values[place])).toEqual(packed(`positionsWithout${id}`));
  expect(values.filter((_, place) => !places.includes(place))).toEqual(Array(9).fill(-1));
});

test.each(['first', 'last'] as const)('%s tokens', (name) => {
  const expected = packed(name).map((token) => (token < 0 ? -1 : places[token]));
  expect(valuesOf(inputs[name])).toEqual(expected);
});

test('lengths and biases', () => {
  expect(valuesOf(inputs.lengths)).toEqual(packed('lengths'));
  const hidden = mask.flat().map((isToken) => (isToken ? 0 : -1e9));
  for (const bias of [inputs.biases[0]!, inputs.blockBias]) {
    expect(valuesOf(bias).map((value) => value || 0)).toEqual(hidden);
  }
});

test('slots are in the order text, head, place', () => {
  const slots = texts.flatMap((_, text) =>
    Array.from({ length: heads * width }, (_, slot) => {
      const [head, place] = [Math.floor(slot / width), slot % width];
      return (text * width + place) * heads + head;
    }),
  );
  expect(valuesOf(inputs.slots)).toEqual(slots);
  const inverse = valuesOf(inputs.slotsInverse);
  expect(slots.map((row) => inverse[row])).toEqual([...slots.keys()]);
});
