import { expect, test } from 'vitest';
import { resultsCsv } from './results-csv.ts';

test('epoch and steps, then the columns in their order', () => {
  expect(resultsCsv('r.csv', { b: 0.5, a: 1 }, { epoch: 2, steps: 30 })).toEqual({
    fileName: 'r.csv',
    header: 'epoch,steps,b,a',
    row: '2,30,0.5,1.0',
  });
  expect(resultsCsv('r.csv', { a: 1e-7 }).row).toBe('-1,-1,1e-07');
});
