import { expect, test } from 'vitest';
import { resultsCsv } from './results-csv.ts';

test('epoch and steps, then the columns in their order', () => {
  const columns = [
    ['b', 0.5],
    ['a', 1],
  ] as const;
  expect(resultsCsv('r.csv', columns, { epoch: 2, steps: 30 })).toEqual({
    fileName: 'r.csv',
    header: 'epoch,steps,b,a',
    row: '2,30,0.5,1.0',
  });
  expect(resultsCsv('r.csv', [['a', 1e-7]]).row).toBe('-1,-1,1e-07');
});

test('equal names are columns of their own, a name with a comma is one cell', () => {
  const columns = [
    ['1', 0.5],
    ['1', 0.5],
    ['a,b', 1],
  ] as const;
  expect(resultsCsv('r.csv', columns)).toMatchObject({
    header: 'epoch,steps,1,1,"a,b"',
    row: '-1,-1,0.5,0.5,1.0',
  });
});
