import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { makeFindings } from './make-findings.ts';

test('the first five places are kept, with values and what they match', async () => {
  const table = await splitOf(
    ['text', 'label'],
    Array.from({ length: 7 }, (_, row) => [`t${row}`, row]),
  );
  const columns = [...table.texts, ...table.labels];
  const faults = [1, 2, 3, 4, 5, 6].map((row) => ({
    table,
    row,
    columns,
    match: { table, row: 0, columns },
  }));
  const [finding] = makeFindings('DUPLICATE_ROW', faults, 'train: 6 rows seen before');
  expect(finding).toMatchObject({
    severity: 'warning',
    message: 'train: 6 rows seen before. Keep one of each.',
    count: 6,
  });
  expect(finding?.places).toHaveLength(5);
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
