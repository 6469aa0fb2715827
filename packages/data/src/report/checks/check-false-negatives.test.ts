import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkFalseNegatives } from './check-false-negatives.ts';

test('rows that share an anchor or a positive are told where batches hold them often', async () => {
  const rows = [
    ['a', 'b'],
    ['c', 'd'],
    ['a', 'e'],
    ['f', 'd'],
  ];
  const table = await splitOf(['anchor', 'positive'], rows);
  const findings = checkFalseNegatives(table, 4);
  expect(told(findings)).toEqual([
    'FALSE_NEGATIVES 2: 4 anchor = 2 anchor; 5 positive = 3 positive',
  ]);
  expect(findings[0]?.message).toContain(
    'a random batch of 4 rows holds 2.0 texts of one row in another',
  );
});

test('rare ones are not', async () => {
  const rows = Array.from({ length: 100 }, (_, row) => [`a${row % 99}`, `p${row}`]);
  expect(checkFalseNegatives(await splitOf(['anchor', 'positive'], rows), 2)).toEqual([]);
});
