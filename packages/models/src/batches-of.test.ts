import { expect, test } from 'vitest';
import { batchesOf } from './batches-of.ts';

const lengths = [3, 9, 1, 9, 4, 20];

test('the longest come first, so many texts at a time', () => {
  expect(batchesOf(lengths, { batchSize: 4 })).toEqual([
    [5, 1, 3, 4],
    [0, 2],
  ]);
  expect(batchesOf(lengths, {})).toEqual([[5, 1, 3, 4, 0, 2]]);
  expect(batchesOf([], {})).toEqual([]);
});

test('a budget of tokens ends a batch; a longer text stands alone', () => {
  expect(batchesOf(lengths, { batchTokens: 14 })).toEqual([[5], [1], [3, 4], [0, 2]]);
  expect(batchesOf(Array(100).fill(0), { batchTokens: 5 })).toHaveLength(1);
  expect(batchesOf(lengths, { batchTokens: 100, batchSize: 5 })).toHaveLength(2);
});

test.each([{ batchSize: 0 }, { batchSize: 1.5 }, { batchTokens: -1 }, { batchTokens: Number.NaN }])(
  '%j is refused',
  (options) => {
    expect(() => batchesOf([1], options)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID', details: options }),
    );
  },
);
