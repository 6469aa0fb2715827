import { expect, test } from 'vitest';
import { cutBatches } from './cut-batches.ts';

const rows = Uint32Array.of(3, 1, 0, 2, 4);
const listed = (batches: readonly Uint32Array[]) => batches.map((batch) => [...batch]);

test('by a number of rows', () => {
  expect(listed(cutBatches(rows, { batchSize: 2 }))).toEqual([[3, 1], [0, 2], [4]]);
  expect(listed(cutBatches(rows, { batchSize: 9 }))).toEqual([[3, 1, 0, 2, 4]]);
});

test('by a budget that a row may exceed alone', () => {
  const lengths = [5, 2, 20, 3, 1];
  const cut = (batchTokens: number) => listed(cutBatches(rows, { batchTokens, lengths }));
  expect(cut(10)).toEqual([[3, 1, 0], [2], [4]]);
  expect(cut(9)).toEqual([[3, 1], [0], [2], [4]]);
  expect(cut(100)).toEqual([[3, 1, 0, 2, 4]]);
});

test('no rows make no batches', () => {
  expect(cutBatches(new Uint32Array(0), { batchSize: 2 })).toEqual([]);
});
