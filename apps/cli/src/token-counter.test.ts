import { expect, test } from 'vitest';
import { tokenCounter } from './token-counter.ts';

/** A model with a token for each word and one at each end, that cuts texts. */
const modelWith = (maxSeqLength: number) => ({
  maxSeqLength,
  tokenize: (texts: readonly string[]) =>
    texts.map((text) => {
      const words = text.split(/\s+/).filter((word) => word !== '');
      return [0, ...words.slice(0, maxSeqLength - 2).map(() => 7), 1];
    }),
});

test.each([0, 1, 5, 6, 7, 100])('%i words are counted whole by a model of 8 tokens', (words) => {
  const text = Array.from({ length: words }, (_, place) => 'w'.repeat(1 + (place % 9))).join(' ');
  expect(tokenCounter(modelWith(8))(text)).toBe(words + 2);
});

test('a text without spaces ends somewhere', () => {
  expect(tokenCounter(modelWith(3))('x'.repeat(50))).toBeGreaterThan(3);
});
