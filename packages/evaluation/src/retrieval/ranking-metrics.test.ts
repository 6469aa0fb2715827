import { expect, test } from 'vitest';
import { rankingMetrics } from './ranking-metrics.ts';
import { requireCutoffs } from './require-cutoffs.ts';

const cutoffs = requireCutoffs({
  accuracyAtK: [1, 2],
  precisionRecallAtK: [4],
  ndcgAtK: [3],
  mrrAtK: [1, 4],
  mapAtK: [4],
});

test('by hand: hits at ranks 2 and 4 of 3 relevant documents', () => {
  expect(rankingMetrics([false, true, false, true], 3, cutoffs)).toEqual({
    'accuracy@1': 0,
    'accuracy@2': 1,
    'precision@4': 2 / 4,
    'recall@4': 2 / 3,
    'ndcg@3': 1 / Math.log2(3) / (1 + 1 / Math.log2(3) + 1 / 2),
    'mrr@1': 0,
    'mrr@4': 1 / 2,
    'map@4': (1 / 2 + 2 / 4) / 3,
  });
});

test('a perfect ranking is worth 1, fewer documents than k cost precision only', () => {
  const { 'precision@4': precision, ...others } = rankingMetrics([true, true], 2, cutoffs);
  expect(precision).toBe(0.5);
  expect(Object.values(others)).toEqual([1, 1, 1, 1, 1, 1, 1]);
});
