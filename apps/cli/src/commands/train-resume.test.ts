import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { csvOf } from '../testing/csv-of.ts';
import { eventsOf } from '../testing/events-of.ts';
import { interruptCommandLine as interrupt } from '../testing/interrupt-command-line.ts';
import { noticesOf } from '../testing/notices-of.ts';
import { runCommandLine as run } from '../testing/run-command-line.ts';
import { scoredRows } from '../testing/scored-rows.ts';
import { tinyModel } from '../testing/tiny-model.ts';

let folder: string;
const path = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  await writeFile(path('train.csv'), csvOf(scoredRows));
});

const training = (output: string, changes: Readonly<Record<string, string>> = {}): string[] => [
  'train',
  ...Object.entries({
    '--model': tinyModel,
    '--train': path('train.csv'),
    '--dev': path('train.csv'),
    '--test': path('train.csv'),
    '--loss': 'CoSENTLoss',
    '--batch-size': '2',
    '--max-steps': '40',
    '--epochs': '100',
    '--checkpoint-steps': '5',
    '--evaluation-steps': '10',
    '--learning-rate': '0.001',
    '--output': path(output),
    ...changes,
  }).flat(),
  '--json',
];

const afterStep = (step: number): string => `"event":"step","step":${step},`;

/** The bytes of a model's files by name: what the run logs, checkpoints and CSV files aside. */
async function modelFiles(output: string): Promise<Record<string, string>> {
  const entries = await readdir(path(output), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path(output).length + 1))
    .filter((name) => !/^(checkpoints|eval)\/|^log\.jsonl|tfevents/.test(name));
  const contents = files.toSorted().map(async (name) => {
    const bytes = await readFile(path(`${output}/${name}`));
    // the card shows the command, which names the folder
    return [name, bytes.toString('latin1').replaceAll(path(output), 'OUT')] as const;
  });
  return Object.fromEntries(await Promise.all(contents));
}

test('a killed run goes on and leaves the same files as one that was not', async () => {
  expect((await run(training('unbroken'))).status).toBe(0);
  const killed = await interrupt(training('killed'), { signal: 'SIGKILL', told: afterStep(17) });
  expect(killed.signal).toBe('SIGKILL');
  expect(await readdir(path('killed/checkpoints'))).toContain('checkpoint-15');
  const resumed = await run([...training('killed'), '--resume']);
  expect(resumed).toMatchObject({ status: 0, err: '' });
  const told = eventsOf(resumed.out);
  expect(told.find(({ event }) => event === 'resumed')).toMatchObject({ step: 15 });
  expect(told.find(({ event }) => event === 'step')).toMatchObject({ step: 16 });
  const files = await modelFiles('killed');
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['README.md', 'model.safetensors', 'modules.json']),
  );
  expect(files).toEqual(await modelFiles('unbroken'));
  const verdicts = (out: string) => eventsOf(out).filter(({ event }) => event === 'verdict');
  expect(verdicts(resumed.out)).toHaveLength(2);
}, 60_000);

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends a run in order, with a checkpoint and what to type',
  async (signal, status) => {
    const stopped = await interrupt(training('stopped'), { signal, told: afterStep(7) });
    expect(stopped.status).toBe(status);
    expect(noticesOf(stopped.out).at(-1)).toMatch(
      /^Stopped after \d+ steps\. Go on with:\n {2}sentenceforge train .*--resume$/,
    );
    expect((await run([...training('stopped'), '--resume'])).status).toBe(0);
  },
  60_000,
);

/** Texts that take a while to be evaluated. */
async function longFile(): Promise<string> {
  const rows = Array.from({ length: 4000 }, (_, row) => [`parcel ${row}`, `order ${row}`, row % 6]);
  await writeFile(path('long.csv'), csvOf([...scoredRows, ...rows]));
  return path('long.csv');
}

test('Ctrl-C before the first step ends a run that is to watch a metric', async () => {
  const options = { '--dev': await longFile(), '--patience': '2', '--monitor': 'pearson_cosine' };
  // that training rows are in --dev is the last thing told before it is evaluated
  const stopped = await interrupt(training('early', options), {
    signal: 'SIGINT',
    told: '"event":"finding"',
  });
  expect(stopped.status).toBe(130);
  expect(eventsOf(stopped.out).filter(({ event }) => event === 'evaluate')).toEqual([]);
  expect(noticesOf(stopped.out).at(-1)).toMatch(
    /^Stopped before training: nothing was trained yet\. Begin again with:\n {2}sentenceforge train .*early --patience 2/,
  );
}, 60_000);

test('Ctrl-C after the last step tells how the evaluation goes on', async () => {
  const args = training('late', { '--test': await longFile(), '--max-steps': '4' });
  const told = '"name":"dev","when":"after"';
  const stopped = await interrupt(args, { signal: 'SIGINT', told });
  expect(stopped.status).toBe(130);
  expect(noticesOf(stopped.out).at(-1)).toMatch(
    /^Stopped after training; the model is saved\. .*\n {2}sentenceforge train .*--resume$/,
  );
  const resumed = await run([...args, '--resume']);
  expect(resumed).toMatchObject({ status: 0, err: '' });
  expect(eventsOf(resumed.out).filter(({ event }) => event === 'step')).toEqual([]);
  expect(resumed.out).toContain('"name":"test","when":"after"');
}, 60_000);

test('a folder of an earlier run is not trained into, unless that is asked for', async () => {
  await run(training('out', { '--max-steps': '6' }));
  const again = await run(training('out', { '--max-steps': '6' }));
  expect(again).toMatchObject({ status: 2, err: expect.stringContaining('[CHECKPOINT_EXISTS]') });
  expect(again.err).toMatch(/--resume.*--overwrite/);
  expect(again.out).not.toContain('"event":"evaluate"');
  const anew = await run([...training('out', { '--max-steps': '6' }), '--overwrite']);
  expect(anew).toMatchObject({ status: 0, err: '' });
  expect(eventsOf(anew.out).find(({ event }) => event === 'step')).toMatchObject({ step: 1 });
  const card = await readFile(path('out/README.md'), 'utf8');
  expect(card).not.toContain('--overwrite');
  const other = await run([...training('out', { '--max-steps': '6', '--seed': '7' }), '--resume']);
  expect(other).toMatchObject({ status: 2, err: expect.stringContaining('seed was 42 and is 7') });
}, 60_000);

test('a step that is not finite is kept and can be run again', async () => {
  const broken = { '--learning-rate': '1e30', '--warmup-ratio': '0', '--max-grad-norm': '1e30' };
  const stopped = await run(training('out', broken));
  expect(stopped).toMatchObject({ status: 2, err: expect.stringContaining('[LOSS_NOT_FINITE]') });
  const file = path('out/not-finite/batch.json');
  expect(noticesOf(stopped.out).at(-1)).toContain(`sentenceforge train --replay ${file}`);
  const again = await run(['train', '--replay', file, '--json']);
  expect(again).toMatchObject({ status: 0, err: '' });
  // JSON has no NaN and no infinity
  expect(eventsOf(again.out)).toEqual([
    expect.objectContaining({
      event: 'replayed',
      step: 2,
      gradient_norm: null,
      examples: expect.arrayContaining([expect.objectContaining({ row: expect.any(Number) })]),
    }),
  ]);
}, 60_000);

test('steps that are left out are kept too', async () => {
  const rows = Array.from({ length: 4 }, () => scoredRows).flat();
  await writeFile(path('more.csv'), csvOf(rows));
  const broken = { '--learning-rate': '1e30', '--warmup-ratio': '0', '--max-grad-norm': '1e30' };
  const stopped = await run([
    ...training('out', { '--train': path('more.csv'), ...broken }),
    ...['--on-not-finite', 'skip'],
  ]);
  // five in a row end the run
  expect(stopped).toMatchObject({ status: 2, err: expect.stringContaining('[LOSS_NOT_FINITE]') });
  expect((await readdir(path('out/not-finite'))).filter((name) => /^batch/.test(name))).toEqual([
    ...['batch-2.json', 'batch-3.json', 'batch-4.json', 'batch-5.json', 'batch.json'],
  ]);
  const file = path('out/not-finite/batch-3.json');
  const notice = `Step 3 is left out: a number is not finite. Run it again with:\n  sentenceforge train --replay ${file}`;
  expect(noticesOf(stopped.out)).toContain(notice);
  const again = await run(['train', '--replay', file, '--json']);
  expect(eventsOf(again.out)).toMatchObject([{ event: 'replayed', step: 3, gradient_norm: null }]);
}, 60_000);

test('what is told of the last weights is of those that are saved', async () => {
  // the lowest correlation is rarely the last
  const best = ['--lower-is-better', '--no-save-best'];
  const { out } = await run([...training('last', { '--evaluation-steps': '5' }), ...best]);
  const dev = eventsOf(out).filter(({ event, name }) => event === 'evaluate' && name === 'dev');
  const evaluated = await run([
    ...['evaluate', '--model', path('last'), '--test', path('train.csv'), '--json'],
  ]);
  const saved = eventsOf(evaluated.out).find(({ event }) => event === 'evaluate');
  expect(dev.at(-1)).toMatchObject({ when: 'after', metrics: saved?.metrics });
  expect(noticesOf(out).filter((notice) => notice.includes('best weights'))).toEqual([]);
}, 60_000);

test('faulty rows are left out when that is asked for, and listed', async () => {
  await writeFile(path('faulty.csv'), `${csvOf(scoredRows)}\na,b,nine\n`);
  const options = { '--train': path('faulty.csv'), '--max-steps': '2' };
  expect(await run(training('out', options))).toMatchObject({ status: 2 });
  const skipping = await run([...training('out', options), '--on-bad-row', 'skip']);
  expect(skipping).toMatchObject({ status: 0, err: '' });
  const listed = await readFile(path('out/skipped-train.jsonl'), 'utf8');
  expect(JSON.parse(listed)).toMatchObject({ row: 6 });
}, 60_000);
