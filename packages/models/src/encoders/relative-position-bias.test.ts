import { evaluate, input, type Values } from '@sentenceforge/graph';
import { checkGraphGradients, randomValues } from '@sentenceforge/graph/testing';
import { expect, test } from 'vitest';
import { relativePositionBias } from './relative-position-bias.ts';
import { relativePositionBuckets } from './relative-position-buckets.ts';

const table = randomValues([33, 2], 1);
const leaf = input('table', [33, 2]);

test('each query and key get the number of their bucket', () => {
  const length = 150;
  const { data, shape } = evaluate([relativePositionBias(leaf)(length)], { table } as Values)[0]!;
  expect(shape).toEqual([1, 2, length, length]);
  const buckets = relativePositionBuckets();
  for (const [query, key] of [
    [0, 0],
    [3, 2],
    [0, 149],
    [149, 0],
    [20, 31],
    [100, 10],
  ] as const) {
    const bucket = buckets.findIndex(([a, b]) => a <= key - query && key - query <= b);
    for (const head of [0, 1]) {
      expect(data[(head * length + query) * length + key]).toBe(table.data[bucket * 2 + head]);
    }
  }
});

test('a length has one bias, and its gradient reaches the table', () => {
  const bias = relativePositionBias(leaf);
  expect(bias('L')).toBe(bias('L'));
  checkGraphGradients(bias(12), { table } as Values);
});
