import { evaluate } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { hideDistant } from './hide-distant.ts';

// transformers.masking_utils.sliding_window_bidirectional_overlay(2): abs(q_idx - kv_idx) <= 2
test('keys within reach on either side are seen, the others are not', () => {
  const { data, shape } = evaluate([hideDistant(5, 2)], {})[0]!;
  expect(shape).toEqual([1, 1, 5, 5]);
  const seen = Array.from(data, (bias) => (bias === 0 ? 1 : bias <= -1e9 ? 0 : Number.NaN));
  expect(seen).toEqual([
    ...[1, 1, 1, 0, 0],
    ...[1, 1, 1, 1, 0],
    ...[1, 1, 1, 1, 1],
    ...[0, 1, 1, 1, 1],
    ...[0, 0, 1, 1, 1],
  ]);
});
