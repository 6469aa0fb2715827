import { expect, test } from 'vitest';
import { contrastiveTensionExamples } from './contrastive-tension-examples.ts';

const texts = Array.from({ length: 100 }, (_, index) => `text ${index}`);

test.each([1, 2, 4, 8])('one pair in %i is a text with itself, no text is used twice', (ratio) => {
  const examples = contrastiveTensionExamples(texts, { posNegRatio: ratio });
  const used = examples.flatMap(({ texts: [a, b], label }, index) => {
    expect(label).toBe(index % ratio === 0 ? 1 : 0);
    expect(a === b).toBe(label === 1);
    return a === b ? [a] : [a, b];
  });
  expect(new Set(used).size).toBe(used.length);
  // all texts but what the last pair lacks
  expect(texts.length - used.length).toBeLessThan(2);
});

test('the order follows from the seed', () => {
  const first = (seed: number) => contrastiveTensionExamples(texts, { seed }).map((e) => e.texts);
  expect(first(1)).toEqual(first(1));
  expect(first(1)).not.toEqual(first(2));
});

test('a ratio of 0 is refused; few texts give few pairs', () => {
  expect(() => contrastiveTensionExamples(texts, { posNegRatio: 0 })).toThrow('posNegRatio is 0');
  expect(contrastiveTensionExamples([])).toEqual([]);
  expect(contrastiveTensionExamples(['a', 'b'])).toHaveLength(1);
});
