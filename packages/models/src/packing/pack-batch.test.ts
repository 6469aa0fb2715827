import { randomValues } from '@sentenceforge/graph/testing';
import { expect, test } from 'vitest';
import { packBatch } from './pack-batch.ts';

const heads = 2;
const names = (groups: number): string[] => [
  ...[
    'ids',
    'positions',
    'targets',
    'segments',
    'lengths',
    'first',
    'firstInverse',
    'last',
    'lastInverse',
    'slots',
    'slotsInverse',
  ],
  ...['block', 'blockInverse', 'blockBias'],
  ...Array.from({ length: groups }, (_, g) => `bias${g}`),
];
/** Texts of these lengths, in which no token id occurs twice. */
function distinctTexts(lengths: readonly number[]): number[][] {
  let next = 100;
  return lengths.map((length) => Array.from({ length }, () => next++));
}

/** Reproducible lengths from 1 to 16. */
const lengthsOf = (seed: number): number[] =>
  Array.from(randomValues([7], seed).data, (value) => 1 + Math.floor(Math.abs(value) * 12));
const batches = [[4], [3, 1, 3], [12, 3, 40, 4, 11, 13, 5], ...[1, 2, 3, 4].map(lengthsOf)];
const cases = batches.flatMap((lengths) => [1, 2, 3].map((groups) => [lengths, groups] as const));

test.each(cases)('lengths %j in %i groups', (lengths, groups) => {
  const texts = distinctTexts(lengths);
  const packed = packBatch(texts, { heads, groups, texts: 'S' }, names(groups));
  const values = (name: string): number[] => [...packed[name]!.data].map(Number);
  const tokens = texts.flat();
  expect(values('ids')).toEqual(tokens);
  expect(values('targets')).toEqual(
    texts.flatMap((text) => text.map((_, place) => text[place + 1] ?? -1)),
  );
  expect(values('positions')).toEqual(texts.flatMap((text) => [...text.keys()]));
  expect(
    values('segments').map((text, token) => texts[text]!.includes(tokens[token]!)),
  ).not.toContain(false);
  expect(values('lengths')).toEqual(lengths);

  // every row stands in one slot, and the two indices are each other's inverse
  for (const [index, inverse, rows] of [
    ['slots', 'slotsInverse', tokens.length * heads],
    ['block', 'blockInverse', tokens.length],
  ] as const) {
    const taken = values(index);
    expect(taken.filter((row) => row >= 0).sort((a, b) => a - b)).toEqual([...Array(rows).keys()]);
    expect(values(inverse).map((slot) => taken[slot])).toEqual([...Array(rows).keys()]);
  }
  expect(values('first').map((token) => tokens[token])).toEqual(texts.map((text) => text[0]));
  values('firstInverse').forEach((text, token) => {
    expect(text).toBe(texts.findIndex(([first]) => first === tokens[token]));
  });

  expect(values('last').map((token) => tokens[token])).toEqual(texts.map((text) => text.at(-1)));
  values('lastInverse').forEach((text, token) => {
    expect(text).toBe(texts.findIndex((ids) => ids.at(-1) === tokens[token]));
  });

  // a bias is 0 where a slot holds a token and very negative where it holds padding
  expect(values('blockBias').map((bias) => bias === 0)).toEqual(
    values('block').map((row) => row >= 0),
  );
  let start = 0;
  let members = 0;
  for (let g = 0; g < groups; g++) {
    const { shape } = packed[`bias${g}`]!;
    const [count, , , width] = shape as [number, 1, 1, number];
    values(`bias${g}`).forEach((bias, place) => {
      const [text, column] = [Math.floor(place / width), place % width];
      for (let head = 0; head < heads; head++) {
        const slot = start + (text * heads + head) * width + column;
        expect(values('slots')[slot]! >= 0).toBe(bias === 0);
      }
      expect(bias === 0 || bias <= -1e9).toBe(true);
    });
    start += count * heads * width;
    members += count;
  }
  expect(members).toBe(texts.length);
  expect(values('slots')).toHaveLength(start);
});

// python: m = ids.ne(7).int(); positions = m.cumsum(1) * m - 1, as create_position_ids_from_input_ids counts
test('positions without an id leave its tokens out of the count', () => {
  const texts = [[7, 5, 7, 6], [], [4, 3], [7]];
  const layout = { heads, groups: 1, texts: 4, prefix: 'x.' };
  const packed = packBatch(texts, layout, ['x.positionsWithout7', 'x.positionsWithout70']);
  expect([...packed['x.positionsWithout7']!.data]).toEqual([-1, 0, -1, 1, 0, 1, -1]);
  expect([...packed['x.positionsWithout70']!.data]).toEqual([0, 1, 2, 3, 0, 1, 0]);
});

test('a text without tokens has no first and no last one', () => {
  const packed = packBatch([[], [1, 2]], { heads, groups: 1, texts: 2 }, ['first', 'last']);
  expect([...packed.first!.data]).toEqual([-1, 0]);
  expect([...packed.last!.data]).toEqual([-1, 1]);
});

test('only what is asked for is made', () => {
  const packed = packBatch([[1, 2]], { heads, groups: 1, texts: 1 }, ['ids', 'unknown']);
  expect(Object.keys(packed)).toEqual(['ids']);
});

test('inputs of a layout with a prefix are found by it, and those of others are left alone', () => {
  const layout = { heads, groups: 1, texts: 1, prefix: 'twin.' };
  const packed = packBatch([[1, 2]], layout, ['ids', 'twin.ids', 'twin.bias0', 'other.ids']);
  expect(Object.keys(packed)).toEqual(['twin.ids', 'twin.bias0']);
  expect(Object.keys(packBatch([[1]], { ...layout, prefix: '' }, ['ids', 'twin.ids']))).toEqual([
    'ids',
  ]);
});
