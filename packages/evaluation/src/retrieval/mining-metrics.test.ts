import { expect, test } from 'vitest';
import { duplicatePairs } from './duplicate-pairs.ts';
import { miningMetrics } from './mining-metrics.ts';

const known = new Set(['a', 'b', 'c', 'd']);
const duplicates = duplicatePairs(
  [
    ['a', 'b'],
    ['c', 'd'],
  ],
  known,
  false,
);

test('by hand: right, wrong, right', () => {
  const mined = [
    { score: 0.9, ids: ['b', 'a'] },
    { score: 0.8, ids: ['a', 'c'] },
    { score: 0.5, ids: ['c', 'd'] },
    { score: 0.25, ids: ['b', 'd'] },
  ] as const;
  expect(miningMetrics(mined, duplicates)).toEqual({
    averagePrecision: (1 + 2 / 3) / 2,
    f1: (2 * (2 / 3) * 1) / (2 / 3 + 1),
    precision: 2 / 3,
    recall: 1,
    threshold: 0.375,
    precisions: Float64Array.of(1, 2 / 3),
  });
});

test('pairs of equal score are taken together, in whatever order', () => {
  const mined = [
    { score: 0.5, ids: ['a', 'b'] },
    { score: 0.5, ids: ['a', 'c'] },
  ] as const;
  expect(miningMetrics(mined, duplicates)).toEqual(miningMetrics(mined.toReversed(), duplicates));
  expect(miningMetrics(mined, duplicates)).toMatchObject({ precision: 0.5, threshold: 0.5 });
});

test('nothing mined, or nothing to find, is worth 0', () => {
  const nothing = { averagePrecision: 0, f1: 0, precision: 0, recall: 0, threshold: 0 };
  expect(miningMetrics([], duplicates)).toMatchObject(nothing);
  const mined = [{ score: 1, ids: ['a', 'b'] }] as const;
  expect(miningMetrics(mined, duplicatePairs([], known, false))).toMatchObject(nothing);
});
