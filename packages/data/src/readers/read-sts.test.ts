import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSTS } from './read-sts.ts';

const folder = fileURLToPath(new URL('../../fixtures/readers', import.meta.url));
// Made by fixtures/readers/make.py with Python's readers.
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

test.each([
  ['sts', 'sts.tsv', {}],
  ['stsGzip', 'sts.tsv.gz', { normalizeScores: false, maxExamples: 2 }],
  ['stsRange', 'sts.tsv', { minScore: -5 }],
  ['stsQuoted', 'quoted.csv', { delimiter: ',', quoting: true }],
] as const)('%s', async (name, file, options) => {
  const examples = await readSTS(folder, file, options);
  expect(examples.map(({ guid, texts, label }) => ({ guid, texts, label }))).toEqual(
    expected[name],
  );
});

test('names file, row and column of what is no score, and of what is missing', async () => {
  const file = join(folder, 'triplets.tsv');
  await expect(readSTS(folder, 'triplets.tsv')).rejects.toMatchObject({
    code: 'LABEL_INVALID',
    details: { file, row: 1, column: 2, value: 'negative' },
  });
  await expect(readSTS(folder, 'triplets.tsv', { scoreColumn: 3 })).rejects.toMatchObject({
    code: 'COLUMN_MISSING',
    details: { file, row: 1, column: 3 },
  });
  await expect(readSTS(folder, 'none.tsv')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
});
