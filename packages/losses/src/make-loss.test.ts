import { expect, test } from 'vitest';
import { makeLoss } from './make-loss.ts';

test('a loss is made by its Python name', () => {
  expect(makeLoss('CosineSimilarityLoss')).toMatchObject({
    name: 'CosineSimilarityLoss',
    labels: 'score',
    options: {},
  });
});

test('an unknown name is refused with the nearest one', () => {
  expect(() => makeLoss('CosinSimilarityLos')).toThrow('Did you mean CosineSimilarityLoss?');
});

test('an unknown option is refused', () => {
  expect(() => makeLoss('CosineSimilarityLoss', { margin: 1 })).toThrow('no option "margin"');
});
