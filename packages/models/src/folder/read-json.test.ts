import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readJson } from './read-json.ts';

const folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
const schema = z.object({ size: z.int() });
async function written(text: string): Promise<string> {
  await writeFile(join(folder, 'config.json'), text);
  return join(folder, 'config.json');
}

test('a file that fits is what it says', async () => {
  expect(await readJson(await written('{"size": 3, "more": 1}'), schema)).toEqual({ size: 3 });
});

test('a missing file is refused by its path, unless it is optional', async () => {
  const path = join(folder, 'nothing.json');
  await expect(readJson(path, schema)).rejects.toMatchObject({
    code: 'MODEL_FILE_MISSING',
    details: { file: path },
  });
  expect(await readJson(path, schema, { optional: true })).toBeUndefined();
});

test.each([
  ['cut off', '{"size": 3', 'JSON'],
  ['of another type', '{"size": "3"}', 'size'],
])('a file that is %s is refused with the reason, optional or not', async (_, text, reason) => {
  const path = await written(text);
  for (const optional of [true, false]) {
    await expect(readJson(path, schema, { optional })).rejects.toMatchObject({
      code: 'FILE_MALFORMED',
      message: expect.stringContaining(reason),
      details: { file: path },
    });
  }
});

test('an optional file that is there but cannot be read is refused', async () => {
  await expect(readJson(folder, schema, { optional: true })).rejects.toMatchObject({
    code: 'MODEL_FILE_MISSING',
  });
});
