import { expect, test } from 'vitest';
import { oneOf } from './one-of.ts';
import { similarityRules } from './similarity-rules.ts';

const rule = oneOf({ cosine: ['COSINE_DISTANCE'], euclidean: ['EUCLIDEAN', 'L2'] });
const open = oneOf({ cosine: [] }, { orFunction: true });

test.each([
  ['cosine', 'cosine'],
  ['COSINE_DISTANCE', 'cosine'],
  ['SiameseDistanceMetric.COSINE_DISTANCE', 'cosine'],
  ['L2', 'euclidean'],
])('%s is read as %s', (given, read) => {
  expect(rule.read!(given)).toBe(read);
  expect(rule.holds(rule.read!(given))).toBe(true);
});

test('an unknown name stays as it is and is refused', () => {
  for (const name of ['COSINE', 'Metric.OTHER', '', 'toString']) {
    expect(rule.read!(name)).toBe(name);
    expect(rule.holds(name)).toBe(false);
  }
  expect(rule.says).toBe('one of cosine, euclidean');
});

test('what is no text is left alone, and refused unless it is a function that may be one', () => {
  const distance = (): number => 0;
  expect(rule.read!(distance)).toBe(distance);
  expect(rule.holds(distance)).toBe(false);
  expect(open.holds(distance)).toBe(true);
  expect(open.says).toBe('one of cosine, or a function of tensors');
  for (const value of [null, 1, {}]) expect(open.holds(value)).toBe(false);
});

test("Python's names of similarities and distances", () => {
  expect(similarityRules.matrix.read!('util.pytorch_cos_sim')).toBe('cosine');
  expect(similarityRules.pairwise.read!('pairwise_angle_sim')).toBe('angle');
  expect(similarityRules.triplet.read!('TripletDistanceMetric.MANHATTAN')).toBe('manhattan');
  expect(similarityRules.batch.read!('eucledian_distance')).toBe('euclidean');
});
