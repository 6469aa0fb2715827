import { constant, evaluate } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { pairwiseSimilarities } from './pairwise-similarities.ts';

const angle = (a: readonly number[], b: readonly number[], size: number): number[] => {
  const shape = [a.length / size, size];
  const result = pairwiseSimilarities.angle(constant(a, { shape }), constant(b, { shape }));
  return [...evaluate([result], {})[0]!.data];
};

test("the angle of an odd dimension is Python's, and that of vectors with a zero more", () => {
  // sentence_transformers.util.pairwise_angle_sim of float64 tensors
  const expected = [1, 0.9730672655996823];
  const odd = angle([1, 2, 3, 0.5, -1, 4], [3, -1, 2, 1, 1, 1], 3);
  const padded = angle([1, 2, 3, 0, 0.5, -1, 4, 0], [3, -1, 2, 0, 1, 1, 1, 0], 4);
  for (const [row, value] of expected.entries()) {
    expect(odd[row]).toBeCloseTo(value, 9);
    expect(padded[row]).toBeCloseTo(value, 9);
  }
});
