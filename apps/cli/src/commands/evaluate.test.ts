import { cp, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvOf } from '../testing/csv-of.ts';
import { eventsOf } from '../testing/events-of.ts';
import { runCommandLine as run } from '../testing/run-command-line.ts';
import { scoredRows } from '../testing/scored-rows.ts';
import { tinyModel } from '../testing/tiny-model.ts';

let folder: string;
const path = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  await cp(tinyModel, path('first-token'), { recursive: true });
  const pooling = { embedding_dimension: 32, pooling_mode: 'cls', include_prompt: true };
  await writeFile(path('first-token/1_Pooling/config.json'), JSON.stringify(pooling));
  await writeFile(path('scored.csv'), csvOf(scoredRows));
  await writeFile(path('binary.csv'), 'sentence1,sentence2,label\na dog,a cat,0\na fox,a fox,1\n');
  await writeFile(path('triplets.csv'), 'anchor,positive,negative\na dog,a dog,a fox\n');
});

test('one model on one file is one line; each similarity has its metrics', async () => {
  const { status, out, err } = await run([
    ...['evaluate', '--model', tinyModel, '--test', path('scored.csv'), '--score-range', '0,5'],
    ...['--similarity', 'cosine,manhattan'],
  ]);
  expect(status).toBe(0);
  expect(err).toMatch(/^notice .*sentence1, sentence2 as text; score as score\. .*\n$/);
  expect(out).toMatch(/^test +pearson_cosine \S+ +spearman_cosine \S+ +pearson_manhattan .*\n$/);
});

test('two models on several data sets: a table with a paired test, CSV files for each', async () => {
  const { status, out } = await run([
    ...['evaluate', '--model', tinyModel, '--model', path('first-token'), '--output', path('out')],
    ...['--test', `sts=${path('scored.csv')}`, '--test', path('triplets.csv')],
  ]);
  expect(status).toBe(0);
  const [header, sts] = out.split('\n');
  expect(header).toMatch(/^data +metric +bert-tiny +first-token +first-token - bert-tiny$/);
  const interval = '\\S+ \\(\\S+ to \\S+\\)';
  expect(sts).toMatch(
    new RegExp(
      `^sts +spearman_cosine +${interval} +${interval} +${interval}, p \\S+, (better|same|worse)$`,
    ),
  );
  expect(out).toMatch(/\ntriplets +cosine_accuracy +1\.0000/);
  expect((await readdir(path('out/bert-tiny'))).sort()).toEqual([
    'similarity_evaluation_sts_results.csv',
    'triplet_evaluation_triplets_results.csv',
  ]);
});

test('CSV files stay in the output folder, whatever models are called', async () => {
  await mkdir(path('one/two'), { recursive: true });
  for (const name of ['one', 'one/two']) await cp(tinyModel, path(name), { recursive: true });
  const { status, out } = await run([
    ...['evaluate', '--model', `${path('one/two')}/..`, '--model', `${path('one/two')}/.`],
    ...['--test', path('scored.csv'), '--output', path('one/out')],
  ]);
  expect(status).toBe(0);
  expect(out.split('\n')[0]).toMatch(/^data +metric +one +two /);
  expect((await readdir(path('one/out'))).sort()).toEqual(['one', 'two']);
});

test('events name the models, and hold the verdict', async () => {
  const { out } = await run([
    ...['evaluate', '--model', tinyModel, '--model', path('first-token'), '--json'],
    ...['--test', `sts=${path('scored.csv')}`, '--score-range', '0,5'],
  ]);
  const told = eventsOf(out).filter(({ event }) => event !== 'notice');
  expect(told).toMatchObject([
    { event: 'evaluate', name: 'sts', model: 'bert-tiny', metrics: {} },
    { event: 'evaluate', name: 'sts', model: 'first-token', metrics: {} },
    { event: 'verdict', name: 'sts', metric: 'sts_spearman_cosine', p_value: expect.any(Number) },
  ]);
});

test('a suite, as JSON', async () => {
  await writeFile(
    path('suite.yaml'),
    '- {name: sts, test: scored.csv, score_range: [0, 5], precision: int8}\n- {test: binary.csv, evaluator: BinaryClassification}\n',
  );
  const { out } = await run([
    ...['evaluate', '--model', tinyModel, '--suite', path('suite.yaml'), '--format', 'json'],
  ]);
  const { results } = JSON.parse(out);
  expect(results).toMatchObject([
    { data: 'sts', models: [{ model: 'bert-tiny', primary_metric: 'sts_spearman_cosine' }] },
    { data: 'binary', models: [{ metrics: { binary_cosine_ap: 1 } }] },
  ]);
});

describe('wrong input is found before a model is loaded', () => {
  test.each<[string[], string, RegExp]>([
    [[], 'OPTION_INVALID', /Nothing is given to evaluate on/],
    [['--dataset', 'stbs'], 'NAME_UNKNOWN', /Did you mean stsb/],
    [
      ['--test', 'scored.csv', '--evaluator', 'Tripletts'],
      'NAME_UNKNOWN',
      /Did you mean Triplet\?/,
    ],
    [['--test', 'scored.csv', '--test', 'none.csv'], 'FILE_NOT_FOUND', /none\.csv/],
    [['--test', 'triplets.csv', '--precision', 'int8'], 'OPTION_INVALID', /--precision is given/],
    [['--test', 'scored.csv', '--model', 'no-model'], 'OPTION_INVALID', /given twice/],
    [['--test', 'scored.csv', '--output', 'scored.csv/out'], 'OUTPUT_NOT_WRITABLE', /scored\.csv/],
    [['--test', 'scored.csv', '--similarity', 'cosin'], 'OPTION_INVALID', /cosine, dot/],
    [['--test', 'scored.csv', '--format', 'csv'], 'OPTION_INVALID', /cannot be used with/],
  ])('%j', async (args, code, message) => {
    const files = args.map((arg) => (/\.csv/.test(arg) ? path(arg) : arg));
    const { status, out, err } = await run(['evaluate', '--model', 'no-model', ...files, '--json']);
    expect(status).toBe(2);
    expect(err).toMatch(message);
    const told = eventsOf(out).filter(({ event }) => event !== 'notice');
    expect(told).toMatchObject([{ event: 'error', code }]);
  });
});
