import { expect, test } from 'vitest';
import { packAfterPrompt } from './pack-after-prompt.ts';
import { packedInputs } from './packing/packed-inputs.ts';
import { tokensAfterPrompt } from './tokens-after-prompt.ts';

const layout = packedInputs({ heads: 2, groups: 1, texts: 'N', prefix: 'a.' });
const { inputs, kept, keptInverse } = tokensAfterPrompt(layout);
const texts = [[7, 8, 1, 2], [7], [7, 8, 3]];

test('a prompt of two tokens leaves what follows, at its old positions', () => {
  const names = ['kept', 'keptInverse', 'positions', 'segments', 'lengths', 'first'].map(
    (name) => `a.afterPrompt.${name}`,
  );
  const values = packAfterPrompt(texts, 2, layout, [...names, 'a.ids']);
  expect(Object.keys(values).toSorted()).toEqual(names.toSorted());
  expect(names.map((name) => [...values[name]!.data])).toEqual([
    [2, 3, 7],
    [-1, -1, 0, 1, -1, -1, -1, 2],
    [2, 3, 2],
    [0, 0, 2],
    [2, 1, 1], // at least 1: the second text is nothing but prompt
    [0, -1, 2],
  ]);
});

test('a graph without these inputs gets none', () => {
  expect(packAfterPrompt(texts, 2, layout, ['a.ids'])).toEqual({});
});

test('the inputs have sizes of their own', () => {
  expect(inputs.ids.shape).toEqual(kept.shape);
  expect(kept.shape).toEqual(['a.afterPrompt.T']);
  expect(keptInverse.shape).toEqual(['a.T']);
});
