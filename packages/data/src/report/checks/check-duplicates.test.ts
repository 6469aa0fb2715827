import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkDuplicates } from './check-duplicates.ts';

test('equal rows and swapped ones are told apart', async () => {
  const rows = [
    ['a', 'b', 1],
    ['a', 'b', 1],
    ['b', 'a', 1],
    ['b', 'a', 1],
    ['a', 'b', 2],
    ['', 'b', 1],
    ['', 'b', 1],
  ];
  const columns = 'sentence1, sentence2, score';
  expect(told(checkDuplicates(await splitOf(['sentence1', 'sentence2', 'score'], rows)))).toEqual([
    `DUPLICATE_ROW 2: 3 ${columns} = 2 ${columns}; 5 ${columns} = 4 ${columns}`,
    `SWAPPED_ROW 1: 4 ${columns} = 2 ${columns}`,
  ]);
});

test('triplets are never swapped', async () => {
  const rows = [
    ['a', 'b', 'c'],
    ['b', 'a', 'c'],
  ];
  expect(checkDuplicates(await splitOf(['anchor', 'positive', 'negative'], rows))).toEqual([]);
});
