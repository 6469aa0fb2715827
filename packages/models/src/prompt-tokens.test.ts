import { expect, test } from 'vitest';
import { promptTokens } from './prompt-tokens.ts';

/** One token per letter, between special tokens. */
const tokenizer = (start: readonly number[], end: readonly number[]) => ({
  maxLength: Infinity,
  encode: (text: string) => [...start, ...Array.from(text, (c) => c.charCodeAt(0)), ...end],
});

test.each([
  ['both special tokens', [1], [2], 4],
  ['one at the start', [1], [], 4],
  ['one at the end', [], [2], 3],
  ['none', [], [], 3],
])('a prompt of three tokens with %s', (_, start, end, count) => {
  expect(promptTokens(tokenizer(start, end), 'abc')).toBe(count);
  expect(promptTokens(tokenizer(start, end), '')).toBe(0);
});
