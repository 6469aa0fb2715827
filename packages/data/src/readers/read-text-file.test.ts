import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTextFile } from './read-text-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-text-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['damaged.gz', 'no gzip', { code: 'FILE_MALFORMED' }],
  [
    'latin.txt',
    Buffer.from('a\nb\u00e9\n', 'latin1'),
    { code: 'FILE_MALFORMED', details: { line: 2 } },
  ],
])('refuses %s', async (name, content, error) => {
  writeFileSync(join(folder, name), content);
  await expect(readTextFile(join(folder, name))).rejects.toMatchObject(error);
});

test('refuses a file that is missing, and a folder', async () => {
  for (const path of [join(folder, 'none'), folder]) {
    await expect(readTextFile(path)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  }
});
