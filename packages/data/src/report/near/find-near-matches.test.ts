import { expect, test } from 'vitest';
import { findNearMatches } from './find-near-matches.ts';

test('texts that differ in case, punctuation and spaces, however short, and similar ones', () => {
  const texts = ['Hi!', '...', 'no', 'HI', 'été', 'A man is slowly playing a large flute.'];
  const others = ['hi', '???', 'on', 'ÉTÉ.', 'hi', 'A man is slowly playing the large flute'];
  expect(findNearMatches(texts, others, 0.7)).toEqual(
    new Map([
      [0, 0],
      [3, 0],
      [4, 3],
      [5, 5],
    ]),
  );
});

test('equal ones are found in a crowd of similar ones', () => {
  const texts = Array.from({ length: 1000 }, (_, row) => `The temperature on day ${row} was low.`);
  const others = texts.map((text) => text.toUpperCase());
  expect([...findNearMatches(texts, others, 0.8)].every(([text, other]) => text === other)).toBe(
    true,
  );
  expect(findNearMatches(texts, others, 0.8).size).toBe(1000);
});
