import { expect, test } from 'vitest';
import { plainTexts } from './plain-texts.ts';

/** Values as the Parquet format has them: a little-endian length and the bytes. */
function plain(texts: readonly string[]): number[] {
  return texts.flatMap((text) => {
    const bytes = new TextEncoder().encode(text);
    return [bytes.length, 0, 0, 0, ...bytes];
  });
}

test('reads texts, in any order and again', () => {
  const column = plainTexts(Uint8Array.from(plain(['a', '', 'ß🙂'])), 3, false);
  expect([2, 0, 1, 2, 3].map((index) => column.get(index))).toEqual(['ß🙂', 'a', '', 'ß🙂', null]);
});

test('has null where the definition levels say so', () => {
  // Two bytes of levels: one bit-packed group of eight, of which 1, 0, 1 count.
  const page = Uint8Array.from([2, 0, 0, 0, 0b11, 0b101, ...plain(['a', 'b'])]);
  const column = plainTexts(page, 3, true);
  expect([0, 1, 2].map((index) => column.get(index))).toEqual(['a', null, 'b']);
});

test('refuses a text that goes beyond the page', () => {
  const page = Uint8Array.from(plain(['abc'])).subarray(0, 5);
  expect(() => plainTexts(page, 1, false)).toThrow(RangeError);
});
