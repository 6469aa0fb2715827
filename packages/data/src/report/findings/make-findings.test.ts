import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { makeFindings } from './make-findings.ts';

test('the first 1,000 places are kept, with values and what they match', async () => {
  const table = await splitOf(
    ['text', 'label'],
    Array.from({ length: 1007 }, (_, row) => [`t${row}`, row]),
  );
  const columns = [...table.texts, ...table.labels];
  const faults = Array.from({ length: 1006 }, (_, index) => index + 1).map((row) => ({
    table,
    row,
    columns,
    match: { table, row: 0, columns },
  }));
  const [finding] = makeFindings('DUPLICATE_ROW', faults, 'train: 1006 rows seen before');
  expect(finding).toMatchObject({
    severity: 'warning',
    message: 'train: 1006 rows seen before. Keep one of each.',
    count: 1006,
  });
  expect(finding?.places).toHaveLength(1000);
  expect(finding?.places[0]).toEqual({
    split: 'train',
    file: 'train.csv',
    row: 3,
    column: 'text, label',
    value: '"t1" | 1',
    match: { split: 'train', file: 'train.csv', row: 2, column: 'text, label', value: '"t0" | 0' },
  });
});

test('no faults are no finding', () => {
  expect(makeFindings('TEXT_EMPTY', [], 'nothing')).toEqual([]);
});
