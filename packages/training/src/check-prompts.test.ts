import { DataLoader, InputExample } from '@sentenceforge/data';
import { coSENTLoss } from '@sentenceforge/losses';
import { expect, test } from 'vitest';
import { checkPrompts } from './check-prompts.ts';

const loader = new DataLoader([new InputExample({ texts: ['a', 'b'], label: 1 })]);
const check =
  (prompts: string | string[], excludesPrompt = false) =>
  () =>
    checkPrompts({ excludesPrompt }, { trainObjectives: [[loader, coSENTLoss()]], prompts });

test('prompts are one for all, or one for each column', () => {
  expect(check('query: ')).not.toThrow();
  expect(check(['query: ', ''])).not.toThrow();
  expect(check(['query: '])).toThrow('1 prompts for examples of 2 texts');
});

test('a model that does not pool prompts is refused', () => {
  expect(check('query: ', true)).toThrow('leaves the tokens of prompts out');
});
