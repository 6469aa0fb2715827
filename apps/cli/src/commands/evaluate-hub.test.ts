import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTable, writeTable } from '@sentenceforge/data';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommandLine as run } from '../testing/run-command-line.ts';
import { tinyModel } from '../testing/tiny-model.ts';

/** The parts used here of the hub package's own fake, which it does not export. */
interface FakeHub {
  readonly url: string;
  close(): Promise<void>;
}
const fake = new URL('../../../../packages/hub/src/testing/fake-hub.ts', import.meta.url).href;

const pairs = [
  { sentence1: 'a dog', sentence2: 'a fox', score: 0.25 },
  { sentence1: 'a cat', sentence2: 'a cat', score: 1 },
  { sentence1: 'the sun', sentence2: 'open an account', score: 0 },
];
const files = {
  'sentence-transformers/stsb': { 'data/test-00000-of-00001.parquet': pairs },
  'mteb/sickr-sts': {
    'default/test/0000.parquet': pairs.map((pair) => ({ ...pair, score: 1 + 4 * pair.score })),
  },
  'sentence-transformers/NanoBEIR-en': {
    'queries/NanoNQ-00000-of-00001.parquet': [{ _id: 'q1', text: 'a dog' }],
    'corpus/NanoNQ-00000-of-00001.parquet': [
      { _id: 'd1', text: 'a dog' },
      { _id: 'd2', text: 'a fox' },
    ],
    'qrels/NanoNQ-00000-of-00001.parquet': [{ 'query-id': 'q1', 'corpus-id': 'd1' }],
  },
};
let folder: string;
let hub: FakeHub;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  const repositories: Record<string, object> = {};
  for (const [name, contents] of Object.entries(files)) {
    const served: Record<string, object> = {};
    for (const [path, rows] of Object.entries(contents)) served[path] = await parquet(rows);
    repositories[`datasets/${name}`] = { commit: 'a'.repeat(40), files: served };
  }
  const { startFakeHub } = await import(/* @vite-ignore */ fake);
  hub = await startFakeHub(repositories);
  vi.stubEnv('HF_ENDPOINT', hub.url);
  vi.stubEnv('HF_HUB_CACHE', join(folder, 'cache'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await hub.close();
});

async function parquet(rows: readonly object[]): Promise<{ content: Buffer; large: boolean }> {
  const [lines, file] = ['rows.jsonl', 'rows.parquet'].map((name) => join(folder, name));
  await writeFile(lines!, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await writeTable(file!, await openTable(lines!));
  return { content: await readFile(file!), large: true };
}

test('data sets of the Hub by their names, and any by hub:', async () => {
  const { status, out, err } = await run([
    ...['evaluate', '--model', tinyModel, '--format', 'csv', '--dataset', 'stsb'],
    ...['--dataset', 'sick-r', '--dataset', 'nanobeir:nq', '--test', 'own=hub:mteb/sickr-sts'],
  ]);
  expect(err).toContain('notice 4 of 4: bert-tiny on nanobeir-nq.');
  expect(status).toBe(0);
  const rows = out.split('\n').map((line) => line.split(','));
  const value = (metric: string): number => Number(rows.find((row) => row[1] === metric)?.[3]);
  expect(value('stsb-test_pearson_cosine')).toBeCloseTo(value('sick-r-test_pearson_cosine'), 12);
  expect(value('own_spearman_cosine')).toBe(value('stsb-test_spearman_cosine'));
  expect(value('NanoNQ_cosine_ndcg@10')).toBe(1);
  expect(value('NanoBEIR_mean_cosine_ndcg@10')).toBe(1);
});

test('a split that a data set does not have', async () => {
  const { status, err } = await run([
    'evaluate',
    '--model',
    'none',
    '--dataset',
    'stsb:validation',
  ]);
  expect(status).toBe(2);
  expect(err).toMatch(
    /NAME_UNKNOWN.*sentence-transformers\/stsb has no split validation, only split: test/,
  );
});
