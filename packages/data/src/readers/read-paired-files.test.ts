import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPairedFiles } from './read-paired-files.ts';

const folder = fileURLToPath(new URL('../../fixtures/readers', import.meta.url));
// Made by fixtures/readers/make.py with Python's readers.
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

test('pairedFiles', async () => {
  const files = ['s1.dev.gz', 's2.dev.gz', 'labelled.tsv'].map((name) => join(folder, name));
  const examples = await readPairedFiles(files);
  expect(examples.map(({ guid, texts, label }) => ({ guid, texts, label }))).toEqual(
    expected.pairedFiles,
  );
  expect(await readPairedFiles(files, { maxExamples: 1 })).toEqual(examples.slice(0, 1));
  expect(await readPairedFiles([])).toEqual([]);
});
