import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkNumbers } from './check-numbers.ts';

test('lists with a hole, and what is no number', async () => {
  const values = [[0.1, 0.2], [0.1, null], 'x', null];
  const table = await splitOf(
    ['text', 'label'],
    values.map((value) => ['a', value]),
  );
  expect(told(checkNumbers(table, table.labels[0]!))).toEqual([
    'LABEL_MISSING 1: 5 label',
    'SCORE_NOT_A_NUMBER 2: 3 label; 4 label',
  ]);
});

test('several columns that make up one label', async () => {
  const rows = [
    ['a', 'b', 8.5, '7'],
    ['a', 'c', 8.5, Number.NaN],
  ];
  const { labels, ...table } = await splitOf(['query', 'passage', 'label_0', 'label_1'], rows);
  const findings = labels.flatMap((label) => checkNumbers({ ...table, labels }, label));
  expect(told(findings)).toEqual(['SCORE_NOT_A_NUMBER 1: 3 label_1']);
});
