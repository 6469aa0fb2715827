import { expect, test } from 'vitest';
import type { Column } from '../../tables/table-source.ts';
import { arrayColumn } from '../array-column.ts';
import { alignColumns } from './align-columns.ts';

/** 0, 1, 2 ... in pages of the lengths. */
async function* pages(...lengths: number[]): AsyncGenerator<Column> {
  let next = 0;
  for (const length of lengths) yield arrayColumn(Array.from({ length }, () => next++));
}

test('pages of any lengths give the same rows for all columns', async () => {
  const columns = [pages(3, 0, 4, 3), pages(10), pages(1, 1, 5, 3)];
  const rows: unknown[][] = [];
  for await (const aligned of alignColumns(columns, 10)) {
    for (let index = 0; index < aligned.rows; index += 1) {
      rows.push(aligned.columns.map((column) => column.get(index)));
    }
  }
  expect(rows).toEqual(Array.from({ length: 10 }, (_, row) => [row, row, row]));
});

test('a column that ends early is an error', async () => {
  const aligned = alignColumns([pages(5), pages(4)], 5);
  expect((await aligned.next()).value).toMatchObject({ rows: 4 });
  await expect(aligned.next()).rejects.toThrow('fewer values');
});
