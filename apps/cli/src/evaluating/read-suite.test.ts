import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSuite } from './read-suite.ts';

async function suite(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'suite.yaml');
  await writeFile(file, text);
  return file;
}

test('entries of YAML and JSON, paths from the folder of the suite', async () => {
  const file = await suite(
    '# two\n- name: dev\n  test: ../dev.csv\n  score_range: [0, 5]\n- {dataset: stsb, truncate_dim: 64}\n',
  );
  expect(await readSuite(file)).toEqual([
    { name: 'dev', test: join(file, '../../dev.csv'), scoreRange: [0, 5] },
    { dataset: 'stsb', truncateDim: 64 },
  ]);
  expect(await readSuite(await suite('[{"test": "hub:owner/name", "split": "dev"}]'))).toEqual([
    { test: 'hub:owner/name', split: 'dev' },
  ]);
});

test.each([
  [
    '- test: a.csv\n- test: b.csv\n  score_range: [5, 0]\n',
    /line 3, entry 2, score_range: .*smaller/,
  ],
  [
    '- test: a.csv\n  scorerange: [0, 5]\n',
    /line 2, entry 1, scorerange.*Did you mean score_range/,
  ],
  ['- test: a.csv\n  similarity: [cosin]\n', /line 2, entry 1, similarity/],
  ['- test: a.csv\n  similarity:\n    - cosine\n    - cosin\n', /line 4, entry 1, similarity 1/],
  ['- {name: a b, test: a.csv}\n', /line 1, entry 1, name: .*letters/],
  ['- test: a.csv\n- name: b\n', /line 2, entry 2: give one of test, dataset/],
  ['- {test: a.csv, dataset: stsb}\n', /line 1, entry 1: give one of/],
  ['- just text\n', /line 1, entry 1: /],
  ['test: a.csv\n', /line 1: .*A suite is a list/],
  ['[]', /line 1: /],
])('%j is refused with its place', async (text, message) => {
  const file = await suite(text);
  await expect(readSuite(file)).rejects.toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID', message: expect.stringMatching(message) }),
  );
});

test('what is no YAML, and no file', async () => {
  await expect(readSuite(await suite('- {test: a.csv\n- b\n'))).rejects.toMatchObject({
    code: 'FILE_MALFORMED',
    message: expect.stringMatching(/suite\.yaml, line \d, column \d/),
  });
  await expect(readSuite('none.yaml')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
});
