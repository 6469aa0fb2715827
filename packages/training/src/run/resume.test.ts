import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from '@sentenceforge/random';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { modelWithDropout, resumableRun } from '../../fixtures/resumable-run.ts';
import { sealedText } from '../checkpoints/sealed-text.ts';
import { unsealed } from '../checkpoints/unsealed.ts';
import type { Evaluator } from '../evaluator.ts';
import type { FitOptions } from '../fit-options.ts';

const steps = 20;
let folder: string;
let unbroken: Awaited<ReturnType<typeof outcome>>;

beforeAll(async () => {
  await fresh();
  unbroken = await outcome();
}, 60_000);

beforeEach(fresh);

async function fresh(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'resume-'));
  await modelWithDropout(folder);
}

/** Run to the end: the bytes of every file of the model, what the loss owns, and what is told. */
async function outcome(options: Partial<FitOptions> = {}) {
  const { losses, lossStates, best, model } = await resumableRun(folder, { steps, ...options });
  const names = await readdir(join(folder, 'out'), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  const contents = files.map(async (file) => [
    file.slice(folder.length),
    (await readFile(file)).toString('base64'),
  ]);
  const weights = model.parameters.names.map((name) => model.parameters.get(name).data.slice());
  const owned = lossStates.flatMap((s) => s.names.map((name) => s.get(name).data.slice()));
  return { losses, best, owned, weights, files: (await Promise.all(contents)).toSorted() };
}

/** Run until a step and then stop with no warning: what is thrown there is a crash for all that `fit` knows. */
async function crashAfter(step: number, options: Partial<FitOptions> = {}): Promise<void> {
  const aside = join(folder, 'aside');
  const onStep: FitOptions['onStep'] = (event) => {
    if (event.step !== step) return;
    // a file in the folder's place: a process that dies writes no checkpoint on its way
    mkdirSync(checkpoints(), { recursive: true });
    renameSync(checkpoints(), aside);
    writeFileSync(checkpoints(), '');
    throw new Error('crash');
  };
  await expect(resumableRun(folder, { steps, onStep, ...options })).rejects.toThrow('crash');
  await rm(checkpoints());
  await rename(aside, checkpoints());
  // and its lock stays, to be taken over
  const owner = { host: hostname(), process: process.pid, began: 0 };
  await writeFile(join(checkpoints(), '.lock-owner.json'), JSON.stringify(owner));
}

const checkpoints = (): string => join(folder, 'checkpoints');
const listed = async (): Promise<string[]> =>
  (await readdir(checkpoints())).filter((name) => !name.startsWith('.')).toSorted();

async function flipBit(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(file, bytes);
}

test('the best of the unbroken run is not its last step', () => {
  expect(unbroken.best?.steps).toBeLessThan(steps);
  expect(unbroken.losses).toHaveLength(steps);
});

test.each([1, 3, 4, 5, 13, 19, 20])(
  'a run that crashed in step %i ends with the same bytes',
  async (step) => {
    await crashAfter(step);
    expect(await outcome()).toEqual(unbroken);
  },
);

test('a run that was stopped by its signal writes a checkpoint and goes on from there', async () => {
  const controller = new AbortController();
  const onStep: FitOptions['onStep'] = ({ step }) => step === 8 && controller.abort();
  const { aborted, steps: done } = await resumableRun(folder, {
    steps,
    signal: controller.signal,
    onStep,
  });
  expect([aborted, done]).toEqual([true, 8]);
  expect(await listed()).toContain('checkpoint-8');
  expect(await outcome()).toEqual(unbroken);
});

test.each([4, 8, 12, 16, 20])(
  'stopped at step %i before its evaluation, a run owes that and makes up for it',
  async (step) => {
    const controller = new AbortController();
    const onStep: FitOptions['onStep'] = (event) => event.step === step && controller.abort();
    await resumableRun(folder, { steps, signal: controller.signal, onStep });
    expect(await outcome()).toEqual(unbroken);
  },
);

test('an evaluation that is cut short is made up for', async () => {
  const controller = new AbortController();
  const evaluate: Evaluator['evaluate'] = async (_, { steps: done }) => {
    if (done === 8) {
      controller.abort();
      throw controller.signal.reason;
    }
    return { metrics: { score: -done }, primaryMetric: 'score' };
  };
  const evaluator: Evaluator = { evaluate };
  const { aborted } = await resumableRun(folder, { steps, signal: controller.signal, evaluator });
  expect(aborted).toBe(true);
  const told: number[] = [];
  const again = {
    evaluate: async (...[, { steps: done }]: Parameters<typeof evaluate>) => {
      told.push(done);
      return { metrics: { score: -done }, primaryMetric: 'score' };
    },
  };
  await resumableRun(folder, { steps, evaluator: again });
  expect(told).toEqual([8, 12, 16, 20]);
});

test('what was done before a failure is kept: the step, the evaluation or the batch comes again', async () => {
  let fails = true;
  const evaluator: Evaluator = {
    async evaluate(_, { steps: done }) {
      if (done === 8 && fails) throw new Error('no memory');
      return { metrics: { score: done }, primaryMetric: 'score' };
    },
  };
  await expect(resumableRun(folder, { steps, saveSteps: 500, evaluator })).rejects.toThrow(
    'no memory',
  );
  expect(await listed()).toEqual(['checkpoint-8']);
  fails = false;
  const { losses } = await resumableRun(folder, { steps, saveSteps: 500, evaluator });
  expect(losses).toEqual(unbroken.losses);
});

test('a run that is over gives the same once more', async () => {
  await outcome();
  expect(await outcome()).toEqual(unbroken);
});

test('the newest ones are kept, and that of the best evaluation', async () => {
  await outcome({
    checkpoints: { path: checkpoints(), saveSteps: 1, saveTotalLimit: 2, resume: true },
  });
  const best = `checkpoint-${unbroken.best!.steps}`;
  expect(await listed()).toEqual([best, 'checkpoint-19', 'checkpoint-20'].toSorted());
});

test('kill -9 at any moment: the run goes on until it ends with the same bytes', async () => {
  const program = fileURLToPath(new URL('../../fixtures/resumable-run.ts', import.meta.url));
  const random = createGenerator({ seed: Date.now() % 2 ** 32 });
  let kills = 0;
  for (let done = false; !done; ) {
    const child = spawn(
      process.execPath,
      ['--conditions=@sentenceforge/source', program, folder, String(steps), '1'],
      { stdio: 'ignore' },
    );
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const delay = kills < 6 ? 200 + random.uniform() * 1200 : 600_000;
    const timer = setTimeout(() => child.kill('SIGKILL'), delay);
    done = (await ended) === 0;
    clearTimeout(timer);
    if (!done) kills++;
  }
  expect(kills).toBeGreaterThan(0);
  expect(await outcome()).toEqual(unbroken);
}, 180_000);

test('a damaged checkpoint is passed over, and it is said why', async () => {
  await crashAfter(8);
  expect(await listed()).toEqual(['checkpoint-3', 'checkpoint-6']);
  await flipBit(join(checkpoints(), 'checkpoint-6', 'model.safetensors'));
  const told: unknown[] = [];
  const again = await outcome({ callbacks: [{ onStart: (event) => void told.push(event) }] });
  expect(told).toEqual([
    {
      totalSteps: steps,
      resumedFrom: 3,
      skipped: [
        {
          path: join(checkpoints(), 'checkpoint-6'),
          reason: 'model.safetensors is missing or not as it was written',
        },
      ],
    },
  ]);
  expect(again).toEqual(unbroken);
});

test('a damaged checkpoint does not outlive sound ones', async () => {
  await crashAfter(8);
  await flipBit(join(checkpoints(), 'checkpoint-6', 'trainer_state.json'));
  const sparing = { path: checkpoints(), saveSteps: 4, saveTotalLimit: 1, resume: true };
  await crashAfter(5, { checkpoints: sparing });
  expect(await listed()).toEqual(['checkpoint-4']);
  expect(await outcome()).toEqual(unbroken);
});

test.each([
  ['half of its state', 'trainer_state.json', '{"format": 1,'],
  ['no state', 'trainer_state.json', undefined],
  ['a state of another shape', 'trainer_state.json', '{"format": 1, "steps": "many"}'],
  ['no tensors', 'trainer_state.safetensors', undefined],
])('when none is sound the run is refused: %s', async (_, name, content) => {
  await crashAfter(4);
  const file = join(checkpoints(), 'checkpoint-3', name);
  await (content === undefined ? rm(file) : writeFile(file, content));
  await expect(outcome()).rejects.toMatchObject({ code: 'CHECKPOINT_DAMAGED' });
  expect(await listed()).toEqual(['checkpoint-3']);
});

test('a checkpoint of a newer version is refused', async () => {
  await crashAfter(4);
  const file = join(checkpoints(), 'checkpoint-3', 'trainer_state.json');
  const state = unsealed(await readFile(file, 'utf8'));
  await writeFile(file, sealedText({ ...state, format: 2 }));
  await expect(outcome()).rejects.toThrow('it is of format 2, and this version reads up to 1');
});

test('checkpoints of another run are refused, with what differs', async () => {
  await crashAfter(4);
  await expect(outcome({ learningRate: 2e-3 })).rejects.toThrow(
    'learningRate was 0.001 and is 0.002',
  );
  const frozen = (name: string): boolean => name.startsWith('embeddings');
  await expect(outcome({ frozen })).rejects.toThrow('trained weights was');
  await expect(outcome({ noDecay: () => true })).rejects.toThrow('weights that decay was');
  await flipBit(join(folder, 'model', 'model.safetensors'));
  await expect(outcome()).rejects.toMatchObject({
    code: 'CHECKPOINT_MISMATCH',
    details: { different: ['weights of the model'] },
  });
});

test('a folder with checkpoints is refused for a run that does not go on from them', async () => {
  await crashAfter(4);
  const begin = { checkpoints: { path: checkpoints() } };
  await expect(outcome(begin)).rejects.toMatchObject({ code: 'CHECKPOINT_EXISTS' });
});

test('a run that overwrites begins anew, with none of the earlier checkpoints', async () => {
  await crashAfter(8);
  const anew = { path: checkpoints(), saveSteps: 20, overwrite: true };
  expect(await outcome({ checkpoints: anew })).toEqual(unbroken);
  expect(await listed()).toEqual(['checkpoint-20']);
});

test('a second run in the folder of one that goes on is refused', async () => {
  const onEvaluate: FitOptions['onEvaluate'] = async ({ steps: done }) => {
    if (done === 8) await expect(outcome()).rejects.toMatchObject({ code: 'CHECKPOINT_LOCKED' });
  };
  expect(await outcome({ callbacks: [{ onEvaluate }] })).toEqual(unbroken);
});

test('a checkpoint that cannot be written ends the run; what is there stays sound', async () => {
  await crashAfter(4);
  const sound = join(folder, 'sound');
  await cp(checkpoints(), sound, { recursive: true });
  const onStep: FitOptions['onStep'] = async ({ step }) => {
    // a file where the folder was: no permission of any user lets a folder be made in it
    if (step !== 6) return;
    await rm(checkpoints(), { recursive: true });
    await writeFile(checkpoints(), '');
  };
  await expect(outcome({ callbacks: [{ onStep }] })).rejects.toMatchObject({
    code: 'OUTPUT_NOT_WRITABLE',
  });
  await rm(checkpoints());
  await cp(sound, checkpoints(), { recursive: true });
  expect(await outcome()).toEqual(unbroken);
});

test('what an earlier process left half written is swept away', async () => {
  await crashAfter(4);
  await cp(join(checkpoints(), 'checkpoint-3'), join(checkpoints(), '.unfinished-1'), {
    recursive: true,
  });
  expect(await outcome()).toEqual(unbroken);
  const hidden = (await readdir(checkpoints())).filter((name) => name.startsWith('.'));
  expect(hidden).toEqual([]);
});
