import { expect, test } from 'vitest';
import { wholeHeads } from './whole-heads.ts';

test('heads share a hidden state evenly, or are refused', () => {
  expect(wholeHeads(768, 12)).toBe(64);
  expect(() => wholeHeads(10, 4)).toThrow('A hidden state of 10 numbers');
});
