import { expect, test } from 'vitest';
import { multipleNegativesRankingLoss } from './multiple-negatives-ranking-loss.ts';

test('a direction without the positive pair has no softmax of its own', () => {
  const directions = ['query_to_doc', 'doc_to_doc'] as const;
  expect(() =>
    multipleNegativesRankingLoss({ directions, partitionMode: 'per_direction' }),
  ).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      problem: expect.stringContaining('can only be query_to_doc and doc_to_query'),
    }),
  );
  expect(() => multipleNegativesRankingLoss({ directions })).not.toThrow();
});

test('directions without query_to_doc are refused', () => {
  expect(() => multipleNegativesRankingLoss({ directions: ['doc_to_query'] })).toThrow(
    'The option directions of MultipleNegativesRankingLoss is ["doc_to_query"].',
  );
});
