import { expect, test } from 'vitest';
import type { EvaluateOptions } from '../options/evaluate-options.ts';
import { collectItems } from './collect-items.ts';

const options = (changes: Partial<EvaluateOptions>): EvaluateOptions => ({
  model: ['m'],
  json: false,
  ...changes,
});
const names = async (changes: Partial<EvaluateOptions>) =>
  (await collectItems(options(changes))).map(({ name }) => name);

test('a file alone has no name; several have their own, or that of the file', async () => {
  expect(await names({ test: ['a/dev.csv'] })).toEqual([undefined]);
  expect(await names({ test: ['dev=a/x.csv'] })).toEqual(['dev']);
  expect(await names({ test: ['a/dev.csv.gz', 'en-de=b.tsv'], dataset: ['stsb'] })).toEqual([
    'dev',
    'en-de',
    'stsb-test',
  ]);
  const files = { queries: 'q.tsv', corpus: 'c.tsv', qrels: 'r.tsv' };
  expect(await names({ ...files, sentences: 's.tsv', duplicates: 'd.tsv' })).toEqual([
    'retrieval',
    'paraphrases',
  ]);
});

test('flags say how', async () => {
  const [item] = await collectItems(
    options({ test: ['dev=hub:owner/name'], similarity: ['dot'], evaluator: 'Triplet' }),
  );
  expect(item).toMatchObject({ test: 'hub:owner/name', similarity: ['dot'], evaluator: 'Triplet' });
});

test.each<[Partial<EvaluateOptions>, RegExp]>([
  [{}, /Nothing is given to evaluate on/],
  [{ test: ['a/dev.csv', 'b/dev.csv'] }, /Two data sets are called dev/],
  [{ queries: 'q.tsv', corpus: 'c.tsv' }, /--qrels is not given/],
  [{ duplicates: 'd.tsv' }, /--sentences is not given/],
  [{ dataset: ['stsb'], evaluator: 'Triplet' }, /--evaluator is about --test/],
  [{ dataset: ['stsb'], scoreRange: [0, 5] }, /--score-range is about --test/],
])('%j is refused', async (changes, message) => {
  await expect(collectItems(options(changes))).rejects.toMatchObject({
    code: 'OPTION_INVALID',
    message: expect.stringMatching(message),
  });
});
