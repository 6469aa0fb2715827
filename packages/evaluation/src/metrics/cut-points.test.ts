import { expect, test } from 'vitest';
import cases from '../../fixtures/classification.json' with { type: 'json' };
import { cutPoints } from './cut-points.ts';

test.each(cases)(
  '$name: each point takes what is at or above its threshold',
  ({ scores, labels }) => {
    const points = cutPoints(scores, labels);
    expect(points).toHaveLength(new Set(scores).size);
    for (const { threshold, taken, hits } of points) {
      const alike = labels.filter((_, index) => scores[index]! >= threshold);
      expect(alike).toHaveLength(taken);
      expect(alike.filter(Boolean)).toHaveLength(hits);
    }
  },
);

test('nothing has no points, and the lengths must agree', () => {
  expect(cutPoints([], [])).toEqual([]);
  expect(() => cutPoints([1], [])).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID' }),
  );
});
