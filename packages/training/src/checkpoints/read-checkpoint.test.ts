import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SentenceTransformer } from '@sentenceforge/models';
import { createGenerator } from '@sentenceforge/random';
import { beforeEach, expect, test } from 'vitest';
import type { TrainableWeights } from '../trainable-weights.ts';
import type { CheckpointState } from './checkpoint-state.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import { restoreRun } from './restore-run.ts';
import { runTensors } from './run-tensors.ts';
import { writeCheckpoint } from './write-checkpoint.ts';

const fixture = fileURLToPath(new URL('../../../models/fixtures/bert-tiny', import.meta.url));
const model = await SentenceTransformer.load(fixture);
const optimizer = { values: new Map(), states: () => new Map(), restore: () => {} };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'));
});

/** Write a checkpoint after 3 steps. */
function write({
  metrics = {},
  losses = [0.5, 0.25, 0.125],
}: {
  metrics?: Record<string, number>;
  losses?: number[];
} = {}): Promise<string> {
  const evaluation = { when: 'during', epoch: 0, steps: 2, metrics, primaryMetric: 'a' } as const;
  return writeCheckpoint(folder, {
    model,
    tensors: runTensors({ optimizer, isOfModel: () => true, losses, best: undefined }),
    state: {
      steps: 3,
      identity: { seed: '42' },
      positions: [{ round: 0, batch: 3 }],
      updates: {},
      evaluations: [evaluation],
      skipped: [],
      versions: {},
    },
  });
}

async function sound(path: string): Promise<CheckpointState> {
  const read = await readCheckpoint({ path, steps: 3 });
  if (!('state' in read)) throw new Error(read.problem);
  return read.state;
}

test('numbers that JSON does not have come back', async () => {
  const metrics = { a: Infinity, b: -Infinity, c: Number.NaN, d: 0.1 };
  const { evaluations } = await sound(await write({ metrics }));
  expect(evaluations[0]!.metrics).toEqual(metrics);
});

test('a flipped bit is found in every file, and is no newer version', async () => {
  const path = await write();
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  expect(files.length).toBeGreaterThan(8);
  const random = createGenerator({ seed: 1 });
  for (const file of files) {
    const bytes = await readFile(file);
    for (let tries = 0; tries < 5; tries++) {
      const place = Math.floor(random.uniform() * bytes.length);
      const bit = 1 << Math.floor(random.uniform() * 8);
      bytes[place]! ^= bit;
      await writeFile(file, bytes);
      const problem = expect.stringContaining(' is missing or not as it was written');
      expect(await readCheckpoint({ path, steps: 3 })).toEqual({ problem });
      bytes[place]! ^= bit;
    }
    await writeFile(file, bytes);
    await sound(path);
  }
  for (const file of files) {
    const bytes = await readFile(file);
    await rm(file);
    await expect(sound(path)).rejects.toThrow('is missing');
    await writeFile(file, bytes);
  }
});

test('a folder that was renamed is not taken for a later step', async () => {
  const renamed = join(folder, 'checkpoint-9');
  await rename(await write(), renamed);
  expect(await readCheckpoint({ path: renamed, steps: 9 })).toEqual({
    problem: 'it was written after 3 steps',
  });
});

test('there must be a loss for each step', async () => {
  const path = await write({ losses: [1] });
  const state = await sound(path);
  const weights = { optimizer } as unknown as TrainableWeights;
  await expect(restoreRun({ path, state }, model, weights)).rejects.toMatchObject({
    code: 'CHECKPOINT_DAMAGED',
    details: { losses: 1, steps: 3 },
  });
});
