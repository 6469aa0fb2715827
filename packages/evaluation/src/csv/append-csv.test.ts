import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendCsv } from './append-csv.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'append-csv-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('makes the folder, writes the header once and appends rows', async () => {
  const target = join(folder, 'a', 'b');
  const path = await appendCsv(target, { fileName: 'r.csv', header: 'epoch', row: '1' });
  await appendCsv(target, { fileName: 'r.csv', header: 'epoch', row: '2' });
  expect(path).toBe(join(target, 'r.csv'));
  expect(await readFile(path, 'utf8')).toBe('epoch\r\n1\r\n2\r\n');
});

test('a folder that cannot be made is named', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(appendCsv(file, { fileName: 'r.csv', header: 'epoch', row: '1' })).rejects.toThrow(
    expect.objectContaining({
      code: 'OUTPUT_NOT_WRITABLE',
      details: { file: join(file, 'r.csv') },
    }),
  );
});
