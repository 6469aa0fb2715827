import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { readNpy } from '@sentenceforge/vectors';
import { beforeAll, expect, test } from 'vitest';
import { csvOf as csv } from './testing/csv-of.ts';
import { eventsOf as events } from './testing/events-of.ts';
import { runCommandLine as run } from './testing/run-command-line.ts';
import { scoredRows as rows } from './testing/scored-rows.ts';
import { tinyModel as model } from './testing/tiny-model.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let folder: string;
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  await writeFile(path('train.csv'), csv(rows));
  await writeFile(path('headed.tsv'), `score\tsentence1\tsentence2\n4.5\ta "quote\tb\n1\tc\td\n`);
});

const training = (changes: Record<string, string> = {}): string[] => [
  'train',
  ...Object.entries({
    '--model': model,
    '--train': path('train.csv'),
    '--loss': 'CosineSimilarityLoss',
    '--batch-size': '2',
    '--output': path('out'),
    ...changes,
  }).flat(),
];

test('train tells evaluations and steps, saves; evaluate and encode use what it saved', async () => {
  const files = { '--dev': path('headed.tsv'), '--test': path('train.csv'), '--epochs': '2' };
  const { status, out, err } = await run([...training(files), '--json']);
  expect(err).toBe('');
  expect(status).toBe(0);
  const told = events(out);
  const kinds = (event: string) => told.filter((e) => e.event === event);
  expect(kinds('step').map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(kinds('step')[0]).toMatchObject({ learning_rate: 0, loss: expect.any(Number) });
  expect(kinds('notice')).not.toEqual([]);
  const place = (e: Record<string, unknown>) => `${e.name} ${e.when}`;
  expect(kinds('evaluate').map(place)).toEqual([
    'dev before',
    'test before',
    'dev during',
    'dev after',
    'test after',
  ]);
  expect(kinds('saved')).toEqual([{ event: 'saved', path: path('out') }]);
  // two rows of dev are too few for a correlation of a draw; test has more
  expect(kinds('verdict').map(({ name }) => name)).toContain('test');
  expect(told.at(-1)).toMatchObject({ event: 'verdict', metric: 'spearman_cosine' });

  const evaluated = await run([
    'evaluate',
    '--model',
    path('out'),
    '--test',
    path('train.csv'),
    '--json',
  ]);
  expect(events(evaluated.out).at(-1)).toEqual(kinds('evaluate').at(-1));

  const npy = path('rows.npy');
  const encoded = await run(
    ['encode', '--model', path('out'), '--input', '-', '--output', npy],
    'a\n\nb c\n',
  );
  expect(encoded.status).toBe(0);
  expect(readNpy(await readFile(npy))).toMatchObject({ rows: 3, columns: 32 });
});

test('demo says what to give; given that, the saved model loads again to the bit', async () => {
  const bare = await run(['demo', '--model', model]);
  expect(bare).toMatchObject({ status: 2, out: '' });
  expect(bare.err.trimEnd().split('\n')).toHaveLength(1);
  expect(bare.err).toMatch(/error \[OPTION_INVALID\].*--train, --dev, --test are not given/);

  await mkdir(path('data'), { recursive: true });
  for (const name of ['train', 'test']) await writeFile(path(`data/${name}.csv`), csv(rows));
  const args = ['demo', '--model', model, '--data', path('data'), '--dev', path('train.csv')];
  const { status, out } = await run([...args, '--output', path('demo')]);
  expect(status).toBe(0);
  expect(out).toMatch(/test {3}spearman_cosine {3}\S+ -> \S+/);
  expect(out).toContain('embeddings are the same to the bit');

  // a demo goes into its folder again, and on after a stop
  const again = await run([...args, '--output', path('demo'), '--json']);
  expect(events(again.out).find(({ event }) => event === 'step')).toMatchObject({ step: 1 });
  const resumed = await run([...args, '--output', path('demo'), '--resume', '--json']);
  expect(resumed.status).toBe(0);
  expect(events(resumed.out).map(({ event }) => event)).toContain('resumed');
});

test('a reader of standard error that leaves does not end the run', async () => {
  const args = training({ '--output': path('unread') });
  const child = spawn(process.execPath, ['--conditions=@sentenceforge/source', main, ...args]);
  child.stderr.destroy();
  const [out, status] = await Promise.all([
    text(child.stdout),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  expect(status).toBe(0);
  expect(out).toContain('saved');
});

test('encode finds an output that cannot be written before it encodes', async () => {
  await writeFile(path('no-folder'), '');
  const args = ['encode', '--model', model, '--input', '-', '--output', path('no-folder/x.npy')];
  const { status, out, err } = await run([...args, '--json'], 'a');
  expect(status).toBe(2);
  expect(err).toContain('error [OUTPUT_NOT_WRITABLE] ');
  expect(events(out).map(({ event }) => event)).toEqual(['error']);
});

test('wrong flags end with status 2 and the nearest name', async () => {
  const unknown = await run(['trian']);
  expect(unknown).toMatchObject({ status: 2, err: expect.stringContaining('Did you mean train?') });
  const flag = await run(training({ '--epoch': '2' }));
  expect(flag).toMatchObject({ status: 2, err: expect.stringContaining('Did you mean --epochs?') });
  const value = await run(training({ '--epochs': 'two' }));
  expect(value).toMatchObject({ status: 2, err: expect.stringContaining('at least 1') });
});

test('help and version end with status 0', async () => {
  expect(await run(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('train') });
  expect(await run(['--version'])).toMatchObject({ status: 0 });
});
