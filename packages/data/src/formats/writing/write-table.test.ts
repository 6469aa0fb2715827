import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openTable } from '../../tables/open-table.ts';
import type { TableSource } from '../../tables/table-source.ts';
import { arrayColumn } from '../array-column.ts';
import { writeTable } from './write-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two chunks of the values, cut in the middle. */
function table(values: Record<string, unknown[]>): TableSource {
  const columns = Object.keys(values);
  return {
    name: 'rows',
    columns,
    async *chunks() {
      const count = values[columns[0]!]!.length;
      const middle = Math.ceil(count / 2);
      for (const [start, end] of [
        [0, middle],
        [middle, count],
      ] as const) {
        const cut = columns.map(
          (name) => [name, arrayColumn(values[name]!.slice(start, end))] as const,
        );
        const place = (index: number) => ({ file: 'rows', row: start + index + 1 });
        if (end > start) yield { columns: new Map(cut), rows: end - start, place };
      }
    },
  };
}

async function read(path: string): Promise<Record<string, unknown[]>> {
  const values: Record<string, unknown[]> = {};
  const source = await openTable(path, { header: true });
  for (const name of source.columns) values[name] = [];
  for await (const { columns, rows } of source.chunks()) {
    for (const [name, column] of columns) {
      for (let index = 0; index < rows; index += 1) values[name]!.push(column.get(index));
    }
  }
  return values;
}

const values = {
  text: ['plain', 'a "quoted", café \u{1F30D}\nline two', null, ' spaces '],
  integer: [1, -2, null, 3],
  large: [2n ** 60n, 1, 2, 3],
  number: [1, 0.25, null, -1e-9],
  flag: [true, false, null, true],
  texts: [['a', 'b'], [], null, ['c']],
  numbers: [[0.5, 1], [2], [], null],
  nothing: [null, null, null, null],
};

test.each(['arrow', 'parquet'])('%s keeps every kind of value', async (extension) => {
  const path = join(folder, `all.${extension}`);
  await writeTable(path, table(values));
  expect(await read(path)).toEqual(values);
});

test('JSON Lines keeps all but integers beyond 2^53, which become texts', async () => {
  const path = join(folder, 'all.jsonl');
  await writeTable(path, table(values));
  expect(await read(path)).toEqual({ ...values, large: [String(2n ** 60n), 1, 2, 3] });
});

test('CSV has texts, empty fields for nulls and lists as JSON', async () => {
  const path = join(folder, 'all.csv');
  await writeTable(path, table(values));
  expect(await read(path)).toMatchObject({
    text: ['plain', 'a "quoted", café \u{1F30D}\nline two', '', ' spaces '],
    number: ['1', '0.25', '', '-1e-9'],
    texts: ['["a","b"]', '[]', '', '["c"]'],
  });
});

test('TSV has no quotes unless they are asked for', async () => {
  const path = join(folder, 'some.tsv');
  await writeTable(path, table({ a: ['"lone quote', 'b'] }));
  expect(readFileSync(path, 'utf8')).toBe('a\n"lone quote\nb\n');
  const tab = table({ a: ['ok', 'a\tb'] });
  await expect(writeTable(path, tab)).rejects.toMatchObject({
    code: 'TEXT_INVALID',
    details: { file: 'rows', row: 2, column: 'a', value: 'a\tb' },
  });
  expect(readFileSync(path, 'utf8')).toBe('a\n"lone quote\nb\n');
  await writeTable(path, tab, { quoting: true });
  expect(readFileSync(path, 'utf8')).toBe('a\nok\n"a\tb"\n');
});

test.each(['arrow', 'parquet'])('%s without rows has its columns', async (extension) => {
  const path = join(folder, `none.${extension}`);
  await writeTable(path, table({ a: [], b: [] }));
  expect(await read(path)).toEqual({ a: [], b: [] });
});

describe('refused, with nothing left behind', () => {
  test.each<[string, Record<string, unknown[]>, object]>([
    [
      'a.parquet',
      { a: ['x', 'y', 3] },
      { code: 'TEXT_INVALID', details: { row: 3, column: 'a', value: 3 } },
    ],
    ['b.arrow', { a: [{ b: 1 }] }, { code: 'TEXT_INVALID', details: { row: 1 } }],
    ['c.arrow', { a: [['x'], 'x'] }, { code: 'TEXT_INVALID', details: { row: 2 } }],
    ['d.xlsx', { a: ['x'] }, { code: 'NAME_UNKNOWN' }],
    ['none/e.csv', { a: ['x'] }, { code: 'OUTPUT_NOT_WRITABLE' }],
  ])('%s of %j', async (name, content, error) => {
    const before = readdirSync(folder);
    await expect(writeTable(join(folder, name), table(content))).rejects.toMatchObject(error);
    expect(readdirSync(folder)).toEqual(before);
  });
});
