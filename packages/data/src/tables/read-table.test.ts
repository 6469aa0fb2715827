import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test.each([
  ['a.csv', 'a,"b\tc"', {}, ['a', 'b\tc']],
  ['a.tsv', 'a,"b\tc"', {}, ['a,"b', 'c"']],
  ['a.TXT', 'a,b\tc', {}, ['a,b', 'c']],
  ['b.txt', 'a,b\tc', { delimiter: ',' }, ['a', 'b\tc']],
  ['b.csv', 'a\t"b', { delimiter: '\t' }, ['a', '"b']],
  ['b.tsv', 'a\t"b\tc"', { quoting: true }, ['a', 'b\tc']],
] as const)('%s holding %j with %j', async (name, content, options, fields) => {
  expect(await readTable(write(name, content), options)).toEqual([{ row: 1, line: 1, fields }]);
});

test('names a file that is missing or is a folder', async () => {
  const file = join(folder, 'none.csv');
  await expect(readTable(file)).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
    details: { file },
  });
  await expect(readTable(folder)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
});

test('names the line that is not UTF-8', async () => {
  const latin = write('latin.csv', Buffer.from('a,b\nc\u00e9,d\n', 'latin1'));
  await expect(readTable(latin)).rejects.toMatchObject({
    code: 'FILE_MALFORMED',
    details: { file: latin, line: 2 },
  });
  const utf16 = write('utf16.csv', Buffer.from('\uFEFFa,b\n', 'utf16le'));
  await expect(readTable(utf16)).rejects.toMatchObject({ code: 'FILE_MALFORMED' });
});

test('refuses other delimiters', async () => {
  const options = { delimiter: ';' as ',' };
  await expect(readTable(write('c.csv', 'a;b'), options)).rejects.toMatchObject({
    code: 'OPTION_INVALID',
  });
});
