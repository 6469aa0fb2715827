import { expect, test } from 'vitest';
import { denoisingExamples } from './denoising-examples.ts';

const words = Array.from({ length: 5000 }, (_, index) => `word${index}`);

test('about the share of words is left out, the others keep their order', () => {
  const [example] = denoisingExamples([words.join('  ')], { ratio: 0.6 });
  const [damaged, original] = example!.texts;
  const kept = damaged.split(' ');
  expect(original).toBe(words.join('  '));
  // 4 standard deviations of a binomial count
  expect(Math.abs(kept.length - 2000)).toBeLessThan(4 * Math.sqrt(5000 * 0.4 * 0.6));
  expect(kept).toEqual(words.filter((word) => kept.includes(word)));
});

test('one word always stays; a text without words stays as it is', () => {
  const texts = ['a b c', ' one ', '', '  '];
  const damaged = denoisingExamples(texts, { ratio: 1 }).map((example) => example.texts[0]);
  expect(['a', 'b', 'c']).toContain(damaged[0]);
  expect(damaged.slice(1)).toEqual(['one', '', '  ']);
});

test('the same seed leaves the same words out', () => {
  const damaged = (seed: number) => denoisingExamples([words.join(' ')], { seed })[0]!.texts[0];
  expect(damaged(1)).toBe(damaged(1));
  expect(damaged(1)).not.toBe(damaged(2));
});

test('another seed for each epoch damages the same texts anew', () => {
  const texts = words.slice(0, 40).map((_, index) => words.slice(index, index + 20).join(' '));
  const epochs = [0, 1, 2].map((seed) => denoisingExamples(texts, { seed }));
  const [first, ...others] = epochs.map((list) => list.map(({ texts: [damaged] }) => damaged));
  for (const other of others) {
    expect(other.filter((damaged, index) => damaged === first![index])).toEqual([]);
  }
  for (const list of epochs) expect(list.map((example) => example.texts[1])).toEqual(texts);
});

test.each([-0.1, 1.1, Number.NaN, 60])('a ratio of %d is refused', (ratio) => {
  expect(() => denoisingExamples(['a b'], { ratio })).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID', details: { ratio } }),
  );
});

test('a ratio of 0 leaves nothing out', () => {
  expect(denoisingExamples(['a b c'], { ratio: 0 })[0]!.texts).toEqual(['a b c', 'a b c']);
});
