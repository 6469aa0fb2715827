import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from './write-folder.ts';

const fresh = (): Promise<string> => mkdtemp(join(tmpdir(), 'sentenceforge-'));

test('texts, bytes, views, subfolders and empty folders', async () => {
  const folder = join(await fresh(), 'deep', 'model');
  const view = Uint8Array.of(9, 1, 2, 9).subarray(1, 3);
  await writeFolder(folder, { 'a.json': 'é', '1_Pooling/b.bin': view, '2_Normalize/': '' });
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('é');
  expect([...(await readFile(join(folder, '1_Pooling/b.bin')))]).toEqual([1, 2]);
  expect(await readdir(join(folder, '2_Normalize'))).toEqual([]);
  // no temporary file is left
  expect((await readdir(folder)).sort()).toEqual(['1_Pooling', '2_Normalize', 'a.json']);
});

test('files that are there are replaced, others stay', async () => {
  const folder = await fresh();
  await writeFolder(folder, { a: 'old and long', b: 'kept' });
  await writeFolder(folder, { a: 'new' });
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('new');
  expect(await readFile(join(folder, 'b'), 'utf8')).toBe('kept');
});

test('a folder that is a file is refused, and what comes after a failure is not written', async () => {
  const folder = await fresh();
  await writeFile(join(folder, 'file'), '');
  const failing = writeFolder(folder, { a: '1', 'file/b': '2', 'modules.json': '3' });
  await expect(failing).rejects.toMatchObject({
    code: 'OUTPUT_NOT_WRITABLE',
    details: { folder },
  });
  expect((await readdir(folder)).sort()).toEqual(['a', 'file']);
});
