import { expect, test } from 'vitest';
import { blocks } from './blocks.ts';

const lengths = [3, 9, 1, 4, 4, 20, 2];

test.each([1, 2, 3, 7, 100])('up to %i rows: every text once, the longest first', (rows) => {
  const found = blocks(lengths, { rows });
  expect(found.flat().map((text) => lengths[text])).toEqual([20, 9, 4, 4, 3, 2, 1]);
  expect(found.flat().toSorted()).toEqual([...lengths.keys()]);
  expect(found.map((block) => block.length)).toEqual(
    Array.from({ length: Math.ceil(7 / rows) }, (_, i) => Math.min(rows, 7 - i * rows)),
  );
});

test.each([1, 8, 10, 25, 1000])('up to %i tokens, at least one text', (tokens) => {
  const found = blocks(lengths, { tokens });
  expect(found.flat().toSorted()).toEqual([...lengths.keys()]);
  const sums = found.map((block) => block.reduce((sum, text) => sum + lengths[text]!, 0));
  found.forEach((block, index) => {
    expect(block.length === 1 || sums[index]! <= tokens).toBe(true);
    // the next text would not have fitted
    const next = found[index + 1]?.[0];
    if (next !== undefined) expect(sums[index]! + lengths[next]!).toBeGreaterThan(tokens);
  });
});
