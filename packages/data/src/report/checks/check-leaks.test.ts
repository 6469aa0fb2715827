import { expect, test } from 'vitest';
import { createTextPool } from '../splits/text-pool.ts';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkLeaks } from './check-leaks.ts';
import { checkNearLeaks } from './check-near-leaks.ts';

const names = ['sentence1', 'sentence2'];

test('rows in either order, and texts in either column', async () => {
  const pool = createTextPool();
  const rows = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  const train = await splitOf(names, rows, { pool });
  const others = [
    ['b', 'a'],
    ['x', 'c'],
    ['y', 'c'],
    ['', ''],
  ];
  const test = await splitOf(names, others, { pool, name: 'test' });
  expect(told(checkLeaks(train, test))).toEqual([
    'LEAKED_ROW 1: 2 sentence1, sentence2 = 2 sentence1, sentence2',
    'LEAKED_TEXT 3: 2 sentence1 = 2 sentence2; 2 sentence2 = 2 sentence1; 3 sentence2 = 3 sentence1',
  ]);
});

test('near-duplicates are texts that are not equal', async () => {
  const pool = createTextPool();
  const train = await splitOf(
    names,
    [['A plane with two red wings is slowly taking off from the runway.', 'b']],
    { pool },
  );
  const others = [
    [
      'A plane with two red wings is slowly taking off from the runway.',
      'a plane, with two red wings is slowly taking off from the RUNWAY',
    ],
    ['A plane with two red wings is slowly taking off from this runway.', '!!!'],
    ['A train leaves the station.', 'b'],
  ];
  const test = await splitOf(names, others, { pool, name: 'test' });
  expect(told(checkNearLeaks(train, test, pool.texts))).toEqual([
    'NEARLY_LEAKED_TEXT 2: 2 sentence2 = 2 sentence1; 3 sentence1 = 2 sentence1',
  ]);
});
