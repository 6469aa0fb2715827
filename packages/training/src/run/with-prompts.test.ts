import { InputExample } from '@sentenceforge/data';
import { expect, test } from 'vitest';
import { withPrompts } from './with-prompts.ts';

const origin = { file: 'train.csv', row: 3, columns: ['question', 'answer'] };
const batch = [new InputExample({ texts: ['a', 'b'], label: 1, origin }) as InputExample];

test('one prompt goes before all texts, several before a column each; the rest stays', () => {
  expect(withPrompts(batch, 'text: ')).toEqual([
    new InputExample({ texts: ['text: a', 'text: b'], label: 1, origin }),
  ]);
  expect(withPrompts(batch, ['query: ', ''])[0]!.texts).toEqual(['query: a', 'b']);
});
