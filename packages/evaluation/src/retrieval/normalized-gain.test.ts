import { expect, test } from 'vitest';
import { normalizedGain } from './normalized-gain.ts';

// sklearn.metrics.ndcg_score([labels], [scores], k=k)
test.each([
  [[0.9, 0.5, 0.1], [0, 1, 1], 10, 0.6934264036172708],
  [[0.9, 0.5, 0.1], [0, 1, 1], 2, 0.3868528072345415],
  [[0.5, 0.5, 0.5, 0.5], [1, 0, 0, 0], 10, 0.6404015779112125],
  [[0.5, 0.5, 0.5, 0.5], [1, 0, 0, 0], 1, 0.25],
  [[1, 2], [0, 0], 10, 0],
])('scores %j of labels %j at %d', (scores, labels, k, expected) => {
  expect(normalizedGain(scores, labels, k)).toBeCloseTo(expected, 12);
});

test('a label for every score', () => {
  expect(() => normalizedGain([0.9], [0, 1], 10)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details: { x: 1, y: 2 } }),
  );
});
