import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';

test('texts come in the order of an example, equal ones with equal numbers', async () => {
  const rows = [
    ['c', 'a', 'x', 1],
    ['a', ' ', 'y', 0],
  ];
  const table = await splitOf(['negative', 'anchor', 'extra', 'label'], rows);
  expect(table.texts.map(({ name }) => name)).toEqual(['anchor', 'negative']);
  expect(table.texts.map(({ ids }) => [...ids])).toEqual([
    [0, -1],
    [1, 0],
  ]);
  expect(table.labels).toEqual([{ name: 'label', labelling: { kind: 'class' }, values: [1, 0] }]);
  expect(table.place(1)).toEqual({ file: 'train.csv', row: 3 });
});

test('places are right beyond the first chunk', async () => {
  const table = await splitOf(
    ['text'],
    Array.from({ length: 2500 }, (_, row) => [`text ${row}`]),
  );
  expect([0, 999, 1000, 2499].map((row) => table.place(row).row)).toEqual([2, 1001, 1002, 2501]);
});

test('columns are those asked for, of any name, in that order', async () => {
  const table = await splitOf(['Title', 'Body', 'score'], [['a', 'b', 1]], {
    columns: ['body', '_', 'title'],
  });
  expect(table.texts.map(({ name }) => name)).toEqual(['Body', 'Title']);
  expect(table.columns.map(({ role }) => role)).toEqual(['text', 'text', 'unused']);
});

test('a list of negatives is a column for each place', async () => {
  const rows = [
    ['a', 'b', ['c', 'd']],
    ['a', 'b', ['e']],
    ['a', 'b', []],
  ];
  const { texts } = await splitOf(['anchor', 'positive', 'negative'], rows);
  const names = ['anchor', 'positive', 'negative[0]', 'negative[1]'];
  expect(texts.map(({ name }) => name)).toEqual(names);
  expect(texts.slice(2).map(({ ids }) => [...ids])).toEqual([
    [2, 3, -1],
    [4, -1, -1],
  ]);
});

test('what cannot be looked at is refused', async () => {
  await expect(splitOf(['titel'], [['a']], { columns: ['title'] })).rejects.toMatchObject({
    code: 'COLUMN_MISSING',
    fix: 'Did you mean titel?',
  });
  await expect(splitOf(['x', 'y'], [['a', 'b']])).rejects.toMatchObject({ code: 'COLUMN_MISSING' });
  await expect(splitOf(['text'], [])).rejects.toMatchObject({ code: 'DATA_EMPTY' });
});
