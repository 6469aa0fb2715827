import { InputExample } from '@sentenceforge/data';
import { expect, test } from 'vitest';
import { labelKinds } from './label-kinds.ts';

test.each([
  [[undefined, undefined], ['none']],
  [
    [1, 0, undefined],
    ['binary', 'class', 'score'],
  ],
  [
    [0, 2],
    ['class', 'score'],
  ],
  [[0, 0.5], ['score']],
  [[0, -1], ['score']],
  [[[0, 1]], ['scores', 'embedding']],
])('%j: %j', (labels, kinds) => {
  const examples = labels.map((label) => new InputExample({ texts: ['a'], label }));
  expect(labelKinds(examples)).toEqual(kinds);
});
