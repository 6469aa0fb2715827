import { createGenerator } from '@sentenceforge/random';
import { expect, test } from 'vitest';
import { findSimilarTexts } from './find-similar-texts.ts';

const random = createGenerator({ seed: 3 });
const letters = 'abcdefghijklmnopqrstuvwxyz    ';
const letter = (): string => letters[random.integer(letters.length)]!;
const changed = (text: string): string => {
  const characters = [...text];
  for (let times = random.integer(4); times > 0; times -= 1) {
    characters[random.integer(characters.length)] = letter();
  }
  return characters.join('');
};

/** Straight from the definition. */
function similarity(first: string, second: string): number {
  const [a, b] = [first, second].map(
    (text) =>
      new Set(Array.from({ length: text.length - 3 }, (_, start) => text.slice(start, start + 4))),
  );
  const shared = [...a!].filter((shingle) => b!.has(shingle)).length;
  return shared / new Set([...a!, ...b!]).size;
}

test('finds what comparing all pairs finds', () => {
  const others = Array.from({ length: 150 }, () =>
    Array.from({ length: 40 + random.integer(60) }, letter).join(''),
  );
  const texts = others.map(changed);
  const matches = findSimilarTexts(texts, others, 0.8);
  const near = texts.map((text) => others.some((other) => similarity(text, other) >= 0.8));
  expect(texts.map((text) => matches.has(text))).toEqual(near);
  expect(near.filter(Boolean).length).toBeGreaterThan(50);
  expect(near.filter(Boolean).length).toBeLessThan(150);
  for (const [text, other] of matches) expect(similarity(text, other)).toBeGreaterThanOrEqual(0.8);
});
