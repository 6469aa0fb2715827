import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type OpenTableOptions, openTable } from './open-table.ts';
import type { RowPlace, TableSource } from './table-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-table-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'formats');
const expected: Record<string, unknown[]> = JSON.parse(
  readFileSync(join(fixtures, 'expected.json'), 'utf8'),
);
expected.big = expected.big!.map((value) => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : BigInt(value as string);
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function read(
  table: TableSource,
): Promise<{ values: Record<string, unknown[]>; places: RowPlace[] }> {
  const values: Record<string, unknown[]> = {};
  const places: RowPlace[] = [];
  for await (const { columns, rows, place } of table.chunks()) {
    expect([...columns.keys()]).toEqual(table.columns);
    for (const [name, column] of columns) {
      expect(column.length).toBe(rows);
      values[name] ??= [];
      for (let index = 0; index < rows; index += 1) values[name].push(column.get(index));
    }
    for (let index = 0; index < rows; index += 1) places.push(place(index));
  }
  return { values, places };
}

async function readPath(
  path: string | string[],
  options?: OpenTableOptions,
): ReturnType<typeof read> {
  return read(await openTable(path, options));
}

describe('files that Python wrote have the values that Python gave them', () => {
  const files = readdirSync(fixtures).filter((name) => name !== 'expected.json');
  test.each(files.filter((name) => !name.includes('csv')))('%s', async (name) => {
    const path = join(fixtures, name);
    const table = await openTable(path);
    const { values, places } = await read(table);
    const columns = /^pandas|^fast/.test(name)
      ? ['anchor', 'positive', 'topic', 'score', 'label', 'flag']
      : Object.keys(expected);
    expect(table.columns).toEqual(columns);
    expect([undefined, 120]).toContain(table.rows);
    for (const column of columns) {
      // JSON has no exact integers beyond 2^53 in JavaScript.
      const wanted =
        name === 'datasets.json' && column === 'big' ? expected.big!.map(Number) : expected[column];
      expect({ [column]: values[column] }).toEqual({ [column]: wanted });
    }
    expect(places.map(({ row }) => row)).toEqual(
      Array.from({ length: 120 }, (_, index) => index + 1),
    );
    expect(places[0]).toEqual({ file: path, row: 1 });
    expect((await read(table)).values).toEqual(values);
  });

  test.each(['pandas.csv', 'pandas.csv.gz'])('%s, as texts', async (name) => {
    const path = join(fixtures, name);
    const { values, places } = await readPath(path, { header: true });
    expect(values.anchor).toEqual(expected.anchor);
    expect(values.positive).toEqual(expected.positive!.map((text) => text ?? ''));
    expect(values.label).toEqual(expected.label!.map(String));
    // Each row before has a text of two lines, but for the null in row 9.
    expect([places[0], places[9]]).toEqual([
      { file: path, row: 2 },
      { file: path, row: 11, line: 19 },
    ]);
  });
});

describe('several files', () => {
  test('of several formats, in the order given; of a pattern, in sorted order', async () => {
    const one = write('part-1.csv', 'anchor,positive\na,b\n');
    const two = write('part-2.jsonl', '{"positive":"d","anchor":"c"}\n');
    const pattern = join(folder, 'part-*');
    for (const [paths, order] of [
      [
        [two, one],
        ['c', 'a'],
      ],
      [pattern, ['a', 'c']],
    ] as const) {
      const { values, places } = await readPath(paths as string);
      expect(values.anchor).toEqual(order);
      expect(places.map(({ file }) => file).sort()).toEqual([one, two]);
    }
  });

  test('with other columns', async () => {
    const paths = [
      write('a.csv', 'anchor,positive\na,b\n'),
      write('b.csv', 'anchor,negative\na,b\n'),
    ];
    await expect(openTable(paths)).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      details: { file: paths[1], column: 'positive' },
    });
  });

  test.each([[[]], [join(folder, 'none-*.csv')]])('none: %j', async (paths) => {
    await expect(openTable(paths)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});

test('a file longer than one block keeps its rows, lines and quotes', async () => {
  const count = 60_000;
  const record = (index: number): string =>
    `"text ${index}\r\nwith ""quotes"", and a line","b",${index}`;
  const path = write(
    'long.csv',
    `\uFEFFsentence1,sentence2,label\r\n${Array.from({ length: count }, (_, index) => record(index)).join('\r\n')}`,
  );
  const { values, places } = await readPath(path);
  expect(values.label).toEqual(Array.from({ length: count }, (_, index) => String(index)));
  expect(values.sentence1!.at(-1)).toBe(`text ${count - 1}\r\nwith "quotes", and a line`);
  expect(places.at(-1)).toEqual({ file: path, row: count + 1, line: 2 * count });
});

describe('JSON', () => {
  test('lists are rows without names; blank lines, CRLF and a mark at the start are taken', async () => {
    const path = write('lists.jsonl', '\uFEFF["a","b",["c"]]\r\n\r\n["d","e",["f"]]\r\n');
    const { values, places } = await readPath(path, { columns: ['anchor', '_', 'negatives'] });
    expect(values).toEqual({ anchor: ['a', 'd'], negatives: [['c'], ['f']] });
    expect(places[1]).toEqual({ file: path, row: 2, line: 3 });
    expect((await openTable(path)).columns).toEqual(['anchor', 'positive', 'negative']);
  });

  test('a list on one line may be longer than lines may be', async () => {
    const path = write('line.json', JSON.stringify([{ a: 'x'.repeat(70 << 20) }, { a: 'y' }]));
    expect((await readPath(path)).values.a![1]).toBe('y');
  });

  test('a key that is missing is null', async () => {
    const path = write('keys.jsonl', '{"a":1}\n{"b":"x"}\n');
    expect((await readPath(path)).values).toEqual({ a: [1, null], b: [null, 'x'] });
  });
});
