import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkScores } from './check-scores.ts';

test('missing, not finite, outside', async () => {
  const values = [
    '0',
    '5',
    '5.01',
    -0.1,
    '',
    null,
    'high',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    3n,
  ];
  const table = await splitOf(
    ['sentence1', 'sentence2', 'score'],
    values.map((value) => ['a', 'b', value]),
  );
  expect(told(checkScores(table, table.labels[0]!, [0, 5]))).toEqual([
    'LABEL_MISSING 2: 6 score; 7 score',
    'SCORE_NOT_A_NUMBER 3: 8 score; 9 score; 10 score',
    'SCORE_OUT_OF_RANGE 2: 4 score; 5 score',
  ]);
});

test('a column of equal scores', async () => {
  const table = await splitOf(
    ['text', 'score'],
    [
      ['a', 1],
      ['b', 1],
    ],
  );
  const [finding] = checkScores(table, table.labels[0]!, [0, 1]);
  expect(finding?.message).toMatch(/all scores are 1\./);
});
