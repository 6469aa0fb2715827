import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { csvOf } from '../testing/csv-of.ts';
import { eventsOf } from '../testing/events-of.ts';
import { runCommandLine as run } from '../testing/run-command-line.ts';
import { scoredRows } from '../testing/scored-rows.ts';
import { tinyModel } from '../testing/tiny-model.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
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

/** Start a run and send a signal once it has told enough steps; more than one if it goes on telling. */
function interrupt(
  args: readonly string[],
  { signal, afterStep }: { signal: NodeJS.Signals; afterStep: number },
): Promise<{ status: number | null; signal: NodeJS.Signals | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--conditions=@sentenceforge/source', main, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    let isSent = false;
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (isSent || !out.includes(`"event":"step","step":${afterStep},`)) return;
      isSent = true;
      child.kill(signal);
    });
    child.on('close', (status, by) => resolve({ status, signal: by, out }));
  });
}

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
  const killed = await interrupt(training('killed'), { signal: 'SIGKILL', afterStep: 17 });
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
    const stopped = await interrupt(training('stopped'), { signal, afterStep: 7 });
    expect(stopped.status).toBe(status);
    const notices = eventsOf(stopped.out).filter(({ event }) => event === 'notice');
    expect(notices.at(-1)?.message).toMatch(
      /^Stopped after \d+ steps\. Go on with:\n {2}sentenceforge train .*--resume$/,
    );
    expect((await run([...training('stopped'), '--resume'])).status).toBe(0);
  },
  60_000,
);

test('a folder with checkpoints is not trained into by another run', async () => {
  await run(training('out', { '--max-steps': '6' }));
  const again = await run(training('out', { '--max-steps': '6' }));
  expect(again).toMatchObject({ status: 2, err: expect.stringContaining('[CHECKPOINT_EXISTS]') });
  const other = await run([...training('out', { '--max-steps': '6', '--seed': '7' }), '--resume']);
  expect(other).toMatchObject({ status: 2, err: expect.stringContaining('seed was 42 and is 7') });
}, 60_000);

test('a step that is not finite is kept and can be run again', async () => {
  const broken = { '--learning-rate': '1e30', '--warmup-ratio': '0', '--max-grad-norm': '1e30' };
  const stopped = await run(training('out', broken));
  expect(stopped).toMatchObject({ status: 2, err: expect.stringContaining('[LOSS_NOT_FINITE]') });
  const file = path('out/not-finite/batch.json');
  expect(
    eventsOf(stopped.out).find(
      ({ event, message }) => event === 'notice' && `${message}`.includes(file),
    ),
  ).toBeDefined();
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

test('faulty rows are left out when that is asked for, and listed', async () => {
  await writeFile(path('faulty.csv'), `${csvOf(scoredRows)}\na,b,nine\n`);
  const options = { '--train': path('faulty.csv'), '--max-steps': '2' };
  expect(await run(training('out', options))).toMatchObject({ status: 2 });
  const skipping = await run([...training('out', options), '--on-bad-row', 'skip']);
  expect(skipping).toMatchObject({ status: 0, err: '' });
  const listed = await readFile(path('out/skipped-train.jsonl'), 'utf8');
  expect(JSON.parse(listed)).toMatchObject({ row: 6 });
}, 60_000);
