import { expect, test } from 'vitest';
import { paddedFeeds } from './padded-feeds.ts';

test('texts are padded with their own tokens, which the mask leaves out', () => {
  const { input_ids: ids, attention_mask: mask } = paddedFeeds([[7, 8], [], [4, 5, 6, 3, 9]]);
  expect(ids.shape).toEqual([3, 5]);
  expect([...ids.data]).toEqual([7, 8, 7, 8, 7, 0, 0, 0, 0, 0, 4, 5, 6, 3, 9]);
  expect([...mask.data]).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  expect(mask.shape).toEqual([3, 5]);
});

test('texts without tokens still have a place', () => {
  expect(paddedFeeds([[]]).input_ids).toEqual({
    data: Int32Array.of(0),
    shape: [1, 1],
    dtype: 'int32',
  });
});
