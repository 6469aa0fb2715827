import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadParameters } from './load-parameters.ts';

const folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));

test('a missing file is named, with nothing about a model folder', async () => {
  const path = join(folder, 'no-such.safetensors');
  await expect(loadParameters(path)).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
    message: expect.stringMatching(/no-such\.safetensors cannot be read: (?!.*folder)/),
    details: { file: path },
  });
});

test('a folder in place of a file is named too', async () => {
  await expect(loadParameters(folder)).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
    details: { file: folder },
  });
});

test('a file of something else is said to be no safetensors file', async () => {
  const path = join(folder, 'text.safetensors');
  await writeFile(path, 'hello');
  await expect(loadParameters(path)).rejects.toMatchObject({ code: 'SAFETENSORS_INVALID' });
});
