import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCases } from './read-cases.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-cases-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file is read with the numbers that only Python writes; other fields are kept', async () => {
  const path = join(folder, 'cases.json');
  await writeFile(path, '{"seed": 1, "vectors": {"a": [1]}, "cases": [{"metrics": {"m": NaN}}]}');
  expect(await readCases(path)).toEqual({
    seed: 1,
    vectors: { a: [1] },
    cases: [{ metrics: { m: Number.NaN } }],
  });
});

test.each(['{', 'null', '{"cases": []}', '{"vectors": {}}', '{"vectors": {}, "cases": {}}'])(
  '%s is refused',
  async (text) => {
    const path = join(folder, 'cases.json');
    await writeFile(path, text);
    await expect(readCases(path)).rejects.toThrow(
      expect.objectContaining({ code: 'FILE_MALFORMED', details: { file: path } }),
    );
  },
);

test('a file that is not there is named', async () => {
  const path = join(folder, 'none.json');
  await expect(readCases(path)).rejects.toThrow(
    expect.objectContaining({ code: 'FILE_NOT_FOUND', details: { file: path } }),
  );
});
