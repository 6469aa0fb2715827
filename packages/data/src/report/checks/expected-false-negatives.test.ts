import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { expectedFalseNegatives } from './expected-false-negatives.ts';

const rows = ['ax', 'ay', 'bx', 'by', 'ax', 'cz', 'c'].map((row) => [row[0], row[1] ?? '']);

/** All ways to choose so many of the numbers below `count`. */
function choices(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const all: number[][] = [];
  for (let first = from; first < count; first += 1) {
    for (const rest of choices(count, size - 1, first + 1)) all.push([first, ...rest]);
  }
  return all;
}

test.each([2, 3, 5, 7, 20])('equals the mean over all batches of %i rows', async (size) => {
  const batches = choices(rows.length, Math.min(size, rows.length));
  const collide = (i: number, j: number): boolean =>
    rows[i]![1] !== '' &&
    rows[j]![1] !== '' &&
    (rows[i]![0] === rows[j]![0] || rows[i]![1] === rows[j]![1]);
  const pairs = batches.flatMap((batch) =>
    choices(batch.length, 2).filter(([i, j]) => collide(batch[i!]!, batch[j!]!)),
  );
  const table = await splitOf(['anchor', 'positive'], rows);
  expect(expectedFalseNegatives(table, size)).toBeCloseTo(pairs.length / batches.length, 12);
});

test('is no question with labels or single texts', async () => {
  expect(expectedFalseNegatives(await splitOf(['text'], [['a']]), 2)).toBeUndefined();
  const scored = await splitOf(['sentence1', 'sentence2', 'score'], [['a', 'b', 1]]);
  expect(expectedFalseNegatives(scored, 2)).toBeUndefined();
});
