import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTable } from '../tables/open-table.ts';
import type { TableSource } from '../tables/table-source.ts';
import { blobSource } from './blob-source.ts';
import { openBytes } from './open-bytes.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'edge-cases');
const expected: Record<string, Record<string, unknown[]>> = JSON.parse(
  readFileSync(join(fixtures, 'expected.json'), 'utf8'),
);

async function read(table: TableSource): Promise<Record<string, unknown[]>> {
  const values: Record<string, unknown[]> = {};
  for await (const { columns, rows } of table.chunks()) {
    for (const [name, column] of columns) {
      values[name] ??= [];
      for (let index = 0; index < rows; index += 1) values[name].push(column.get(index));
    }
  }
  return values;
}

const codecs = ['snappy', 'gzip', 'brotli', 'zstd', 'lz4'];
test.each(codecs)('columns of nulls in Parquet with %s', async (codec) => {
  const path = join(fixtures, `nulls-${codec}.parquet`);
  const values = { anchor: ['a', 'b'], note: [null, null], count: [null, null] };
  expect(await read(await openTable(path))).toEqual(values);
  // In a browser: decompression in JavaScript.
  const source = blobSource('nulls.parquet', new Blob([readFileSync(path)]));
  expect(await read(await openBytes(source))).toEqual(values);
});

test.each(['marks.parquet', 'marks-plain.parquet', 'marks.arrow'])(
  'a U+FEFF at the start of a text stays in %s',
  async (name) => {
    expect(await read(await openTable(join(fixtures, name)))).toEqual(expected.marks);
  },
);

test('a dictionary that grows and is replaced', async () => {
  expect(await read(await openTable(join(fixtures, 'growing.ipc')))).toEqual(expected.growing);
});

test.each(['typed.parquet', 'typed.arrow'])('decimals and moments of %s', async (name) => {
  expect(await read(await openTable(join(fixtures, name)))).toEqual(expected.typed);
});

test.each(['twice.parquet', 'twice.arrow'])('two columns of one name in %s', async (name) => {
  await expect(openTable(join(fixtures, name))).rejects.toMatchObject({
    code: 'FILE_MALFORMED',
    problem: expect.stringContaining('two columns are called text'),
  });
});
