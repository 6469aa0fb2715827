import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { expectedFalseNegatives } from './expected-false-negatives.ts';

/** Anchor, positive and a negative by their letters; none where a row is short. */
const rows = ['axn', 'ayn', 'bxa', 'byx', 'axm', 'czn', 'cdz', 'ee'].map((row) =>
  [0, 1, 2].map((place) => row[place] ?? ''),
);

/** All ways to choose so many of the numbers below `count`. */
function choices(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const all: number[][] = [];
  for (let first = from; first < count; first += 1) {
    for (const rest of choices(count, size - 1, first + 1)) all.push([first, ...rest]);
  }
  return all;
}

/** The texts that two rows share, but for those that are a negative in both. */
function shared(first: readonly string[], second: readonly string[]): number {
  const texts = new Set(first.filter((text) => text !== '' && second.includes(text)));
  const inPair = (row: readonly string[], text: string): boolean => row.slice(0, 2).includes(text);
  return [...texts].filter((text) => inPair(first, text) || inPair(second, text)).length;
}

test.each([1, 2, 3, 5, 8, 20])('equals the mean over all batches of %i rows', async (size) => {
  const batches = choices(rows.length, Math.min(size, rows.length));
  const found = batches.flatMap((batch) =>
    choices(batch.length, 2).map(([i, j]) => shared(rows[batch[i!]!]!, rows[batch[j!]!]!)),
  );
  const mean = found.reduce((sum, count) => sum + count, 0) / batches.length;
  const table = await splitOf(['anchor', 'positive', 'negative'], rows);
  expect(expectedFalseNegatives(table, size)).toBeCloseTo(mean, 12);
});

test('a text may be an anchor here and a positive there', async () => {
  const table = await splitOf(
    ['anchor', 'positive'],
    [
      ['a', 'b'],
      ['c', 'a'],
    ],
  );
  expect(expectedFalseNegatives(table, 2)).toBe(1);
});

test('is no question with labels or single texts', async () => {
  expect(expectedFalseNegatives(await splitOf(['text'], [['a']]), 2)).toBeUndefined();
  const scored = await splitOf(['sentence1', 'sentence2', 'score'], [['a', 'b', 1]]);
  expect(expectedFalseNegatives(scored, 2)).toBeUndefined();
});
