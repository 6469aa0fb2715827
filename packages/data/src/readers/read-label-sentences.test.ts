import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readLabelSentences } from './read-label-sentences.ts';

const folder = fileURLToPath(new URL('../../fixtures/readers', import.meta.url));
// Made by fixtures/readers/make.py with Python's readers.
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

test.each([['labelSentences', 'labelled.tsv', {}]] as const)('%s', async (name, file, options) => {
  const examples = await readLabelSentences(folder, file, options);
  expect(examples.map(({ guid, texts, label }) => ({ guid, texts, label }))).toEqual(
    expected[name],
  );
});

test('shares ids between files', async () => {
  const labels = new Map([['NUM', 0]]);
  const examples = await readLabelSentences(folder, 'labelled.tsv', { labels });
  expect(examples.map(({ label }) => label)).toEqual([1, 0, 1]);
  expect([...labels]).toEqual([
    ['NUM', 0],
    ['ABBR', 1],
  ]);
});

test('names a column that is missing', async () => {
  const read = readLabelSentences(folder, 'labelled.tsv', { sentenceColumn: 2 });
  await expect(read).rejects.toMatchObject({
    code: 'COLUMN_MISSING',
    details: { file: join(folder, 'labelled.tsv'), row: 1, column: 2 },
  });
});
