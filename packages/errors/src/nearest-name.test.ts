import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

const names = ['CosineSimilarityLoss', 'ContrastiveLoss', 'TripletLoss'];

test.each([
  ['CosineSimilartyLoss', 'CosineSimilarityLoss'],
  ['tripletloss', 'TripletLoss'],
  ['zzzzzzzz', undefined],
])('%s -> %s', (typed, expected) => {
  expect(nearestName(typed, names)).toBe(expected);
});
