import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readNLI } from './read-nli.ts';

const folder = fileURLToPath(new URL('../../fixtures/readers', import.meta.url));
// Made by fixtures/readers/make.py with Python's readers.
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

test.each([
  ['nli', 'dev.gz', {}],
  ['nliTwo', 'dev.gz', { maxExamples: 2 }],
] as const)('%s', async (name, file, options) => {
  const examples = await readNLI(folder, file, options);
  expect(examples.map(({ guid, texts, label }) => ({ guid, texts, label }))).toEqual(
    expected[name],
  );
});

test('names a file that is missing', async () => {
  await expect(readNLI(folder, 'none.gz')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
});
