import {
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { RowProblem } from '../examples/row-problem.ts';
import { writeTable } from '../formats/writing/write-table.ts';
import { type OpenTableOptions, openTable } from './open-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-table-bad-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'formats');

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function readPath(
  path: string,
  options?: OpenTableOptions,
): Promise<Record<string, unknown[]>> {
  const values: Record<string, unknown[]> = {};
  for await (const { columns, rows } of (await openTable(path, options)).chunks()) {
    for (const [name, column] of columns) {
      values[name] ??= [];
      for (let index = 0; index < rows; index += 1) values[name].push(column.get(index));
    }
  }
  return values;
}

describe('bad files give one error that says where and what to do', () => {
  const bytes = readFileSync(join(fixtures, 'plain.parquet'));
  const arrow = readFileSync(join(fixtures, 'plain.arrow'));
  const damaged = Buffer.from(arrow);
  damaged.writeInt32LE(0x7fffffff, damaged.length - 10);
  const stream = readFileSync(join(fixtures, 'stream.ipc'));
  const gzip = gzipSync('anchor,positive\n'.repeat(1000));
  const wrongPage = Buffer.from(readFileSync(join(fixtures, 'gzip.parquet'))).fill(255, 100, 400);
  const cases: [string, string, string | Uint8Array, string, RegExp][] = [
    ['truncated Parquet', 'a.parquet', bytes.subarray(0, 9000), 'FILE_MALFORMED', /footer.*fetch/],
    ['tiny Parquet', 'b.parquet', 'PAR1', 'FILE_MALFORMED', /fetch/],
    ['a damaged page', 'c.parquet', wrongPage, 'FILE_MALFORMED', /from row 1 on/],
    [
      'truncated Arrow',
      'a.arrow',
      arrow.subarray(0, 9000),
      'FILE_MALFORMED',
      /does not end as one/,
    ],
    ['a wrong footer', 'b.arrow', damaged, 'FILE_MALFORMED', /footer has 2147483647 bytes/],
    [
      'a truncated stream',
      'c.ipc',
      stream.subarray(0, stream.length - 9000),
      'FILE_MALFORMED',
      /after row 50/,
    ],
    ['Feather 1', 'd.feather', 'FEA1....FEA1', 'FILE_MALFORMED', /write_feather/],
    ['text as Arrow', 'e.arrow', 'anchor,positive\n', 'FILE_MALFORMED', /no Arrow/],
    [
      'UTF-16',
      'a.csv',
      Buffer.from('a,b\nc,d\n', 'utf16le').fill(0xff, 8),
      'FILE_MALFORMED',
      /line 2: .*UTF-8/,
    ],
    [
      'Latin-1 JSON',
      'a.jsonl',
      Buffer.from('{"a":1}\n{"a":"\u00e9"}', 'latin1'),
      'FILE_MALFORMED',
      /line 2: .*UTF-8/,
    ],
    [
      'too many fields',
      'b.csv',
      'anchor,positive\na,b\na,b,c\n',
      'FILE_MALFORMED',
      /row 3: there are 3 fields for 2/,
    ],
    [
      'a tab in a text',
      'b.tsv',
      'anchor\tpositive\na\tb\t \nc with\ttab\td\n',
      'FILE_MALFORMED',
      /row 3: there are 3 fields for 2 columns.*tabs/,
    ],
    [
      'too few fields',
      'c.csv',
      'anchor,positive\na\n',
      'COLUMN_MISSING',
      /row 2: there is no column positive: 1 of 2/,
    ],
    [
      'two equal names',
      'd.csv',
      'anchor,anchor\na,b\n',
      'FILE_MALFORMED',
      /two columns are called anchor/,
    ],
    [
      'no JSON',
      'b.jsonl',
      '{"a":1}\n\n{"a":\n',
      'FILE_MALFORMED',
      /row 2 \(line 3\): the line is no JSON/,
    ],
    [
      'another key',
      'c.jsonl',
      `${'{"a":1}\n'.repeat(200_000)}{"b":1}\n`,
      'FILE_MALFORMED',
      /row 200001: it has "b"/,
    ],
    ['a number', 'd.jsonl', '3\n', 'FILE_MALFORMED', /it is no object/],
    [
      'JSON of another shape',
      'e.json',
      '{"a":[1],"b":2}',
      'FILE_MALFORMED',
      /neither a list of objects/,
    ],
    ['JSON that is cut', 'f.json', '[{"a":1},', 'FILE_MALFORMED', /f.json cannot be read/],
    ['no rows', 'g.json', '[]', 'DATA_EMPTY', /no rows/],
    ['an empty file', 'h.parquet', '', 'DATA_EMPTY', /is empty/],
    ['an empty compressed file', 'i.csv.gz', gzipSync(''), 'DATA_EMPTY', /is empty/],
    ['an unknown extension', 'j.xlsx', 'x', 'NAME_UNKNOWN', /\.xlsx.*\.csv, \.tsv.*\.feather/],
    [
      'damaged gzip',
      'k.csv.gz',
      Buffer.from(gzip).fill(255, 20, 40),
      'FILE_MALFORMED',
      /cannot be decompressed/,
    ],
    ['truncated gzip', 'l.csv.gz', gzip.subarray(0, -9), 'FILE_MALFORMED', /truncated or damaged/],
    ['no gzip', 'm.csv.gz', 'a,b\n', 'FILE_MALFORMED', /incorrect header/],
    [
      'truncated zstd',
      'n.jsonl.zst',
      readFileSync(join(fixtures, 'pandas.jsonl.zst')).subarray(0, 900),
      'FILE_MALFORMED',
      /truncated or damaged/,
    ],
    ['no zstd', 'o.csv.zst', 'a,b\n', 'FILE_MALFORMED', /cannot be decompressed/],
  ];
  test.each(cases)('%s', async (_what, name, content, code, message) => {
    const path = write(name, content);
    const failure: unknown = await readPath(path).then(
      () => undefined,
      (cause: unknown) => cause,
    );
    expect(failure).toMatchObject({ code, message: expect.stringContaining(path) });
    expect((failure as Error).message).toMatch(message);
  });

  test('a folder, and no file', async () => {
    await expect(openTable(folder)).rejects.toThrow(/is a folder.*\*\.parquet/);
    await expect(openTable(join(folder, 'none.csv'))).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
      details: { file: join(folder, 'none.csv') },
    });
  });

  test('a line of more than 64 MiB', async () => {
    const path = write('line.jsonl', '');
    truncateSync(path, 200 << 20);
    await expect(openTable(path)).rejects.toThrow(/line 1: .* more than 67108864 bytes.*Split/);
  });
});

test('bad rows may be taken instead, and are left out', async () => {
  const problems: RowProblem[] = [];
  const onBadRow = (problem: RowProblem): void => void problems.push(problem);
  const lines = write('bad.jsonl', '{"a":1}\nnothing\n{"a":2}\n');
  expect(await readPath(lines, { onBadRow })).toEqual({ a: [1, 2] });
  const csv = write('bad.csv', 'anchor,positive\na,b,c\nd\ne,f\n');
  expect(await readPath(csv, { onBadRow })).toEqual({ anchor: ['e'], positive: ['f'] });
  expect(problems.map(({ at, code }) => [at.file, at.row, code])).toEqual([
    [lines, 2, 'FILE_MALFORMED'],
    [csv, 2, 'FILE_MALFORMED'],
    [csv, 3, 'COLUMN_MISSING'],
  ]);
  const short = await readPath(csv, { onBadRow, allowShortRows: true });
  expect(short.positive).toEqual([undefined, 'f']);
});

test('fields after the columns that are named are told, where tabs and no header leave them open', async () => {
  const notices: string[] = [];
  const onNotice = (notice: string): void => void notices.push(notice);
  const path = write('open.tsv', 'a\tb\t\nc\td\textra\n');
  const values = await readPath(path, { columns: ['anchor', 'positive'], onNotice });
  expect(values).toEqual({ anchor: ['a', 'c'], positive: ['b', 'd'] });
  expect(notices).toEqual([expect.stringMatching(/beyond column 2 .* in 1 rows, first in row 2/)]);
});

test.each([
  ['twice.csv', 'text,label\na,1\nb,2,3\nc,1\n'],
  ['twice.jsonl', '{"text":"a"}\n{"text":\n{"text":"c"}\n'],
])('a bad row of %s is told once, however often the table is read', async (name, content) => {
  const rows: number[] = [];
  const table = await openTable(write(name, content), { onBadRow: ({ at }) => rows.push(at.row) });
  await writeTable(join(folder, `${name}.arrow`), table);
  expect(rows).toHaveLength(1);
});

test.each(['gone.csv', 'gone.csv.gz', 'gone.parquet'])(
  '%s is removed once it is open',
  async (name) => {
    const content = { 'gone.csv.gz': gzipSync('a,b\n'), 'gone.csv': 'a,b\n' }[name];
    const path = write(name, content ?? readFileSync(join(fixtures, 'plain.parquet')));
    const table = await openTable(path);
    unlinkSync(path);
    await expect(table.chunks()[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
      details: { file: path },
    });
  },
);

test('a key of late rows that the option columns does not ask for does no harm', async () => {
  const path = write('late.jsonl', `${'{"a":1}\n'.repeat(200_000)}{"a":2,"note":"b"}\n`);
  await expect(readPath(path)).rejects.toThrow(/row 200001: it has "note".*the first one included/);
  expect((await readPath(path, { columns: ['A'] })).a!.at(-1)).toBe(2);
});
