import {
  cosineSimilarity,
  divide,
  mean,
  multiply,
  sqrt,
  stopGradient,
  subtract,
  sum,
} from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { defineLoss } from '../define-loss.ts';
import type { Loss } from '../types/loss.ts';
import { checkLoss } from './check-loss.ts';

const pairLoss = (compute: Loss['compute']): Loss =>
  defineLoss({
    name: 'PairLoss',
    inputs: { columns: ['sentence1', 'sentence2'] },
    labels: 'none',
    compute,
  })();

test('a sound loss passes, also with a constant of its own embeddings', () => {
  checkLoss(pairLoss(({ columns: [a, b] }) => mean(cosineSimilarity(a!, b!))));
  checkLoss(pairLoss(({ columns: [a, b] }) => mean(multiply(stopGradient(a!), b!))));
});

test('a value that is no scalar is refused', () => {
  const rows = pairLoss(({ columns: [a, b] }) => cosineSimilarity(a!, b!));
  expect(() => checkLoss(rows)).toThrow('which is no scalar');
});

test('what is not finite at zero vectors or equal rows is found', () => {
  const unguarded = pairLoss(({ columns: [a, b] }) =>
    mean(divide(sum(multiply(a!, b!), { axes: [1] }), sqrt(sum(multiply(a!, a!), { axes: [1] })))),
  );
  expect(() => checkLoss(unguarded)).toThrow('a zero vector in column 0: the value is NaN at 0');
  const distance = pairLoss(({ columns: [a, b] }) => {
    const d = subtract(a!, b!);
    return mean(sqrt(sum(multiply(d, d), { axes: [1] })));
  });
  expect(() => checkLoss(distance)).toThrow('equal rows: the gradient of column 0');
});

test('a loss that reads the number of rows as a number is refused', () => {
  const fixed = pairLoss(({ columns: [a, b] }) =>
    divide(sum(multiply(a!, b!)), a!.shape[0] as number),
  );
  expect(() => checkLoss(fixed)).toThrow();
});
