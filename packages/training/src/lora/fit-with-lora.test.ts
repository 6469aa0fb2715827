import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SentenceTransformer } from '@sentenceforge/models';
import { beforeEach, expect, test } from 'vitest';
import { modelWithDropout, resumableRun } from '../../fixtures/resumable-run.ts';
import type { FitOptions } from '../fit-options.ts';
import { mergeAdapters } from './merge-adapters.ts';

const lora = { rank: 3, targets: ['query', 'output.dense'] };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lora-'));
  await modelWithDropout(folder);
});

const weightsOf = ({ parameters }: SentenceTransformer): (readonly [string, Float32Array])[] =>
  parameters.names.map((name) => [name, parameters.get(name).data.slice()] as const);

/** A run to the end: the model's weights, the adapters', and what it told. */
async function outcome(options: Partial<FitOptions> = {}) {
  const { model, adapters, losses, best } = await resumableRun(folder, {
    steps: 10,
    lora,
    ...options,
  });
  const { parameters } = adapters!;
  const trained = parameters.names.map((name) => parameters.get(name).data.slice());
  return { model, adapters: adapters!, facts: { losses, best, trained, model: weightsOf(model) } };
}

test.each([
  ['in one graph and in blocks', {}],
  ['layer by layer', { recompute: true }],
])('a run that crashed goes on to the same bits: %s', async (_, options) => {
  const unbroken = await outcome({ ...options, checkpoints: undefined });
  for (const step of [5, 8]) {
    const onStep: FitOptions['onStep'] = (event) => {
      if (event.step === step) throw new Error('crash');
    };
    await expect(outcome({ ...options, onStep })).rejects.toThrow('crash');
  }
  expect((await outcome(options)).facts).toEqual(unbroken.facts);
});

test('a run with other adapters does not go on from the checkpoints', async () => {
  await outcome();
  await expect(outcome({ lora: { ...lora, alpha: 9 } })).rejects.toThrow(/lora was .* and is/);
});

test('the model ends as it was with the best adapters merged, and is saved so', async () => {
  const { model, adapters, facts } = await outcome();
  expect(facts.best!.steps).toBeLessThan(10);
  const original = await SentenceTransformer.load(join(folder, 'model'));
  expect(weightsOf(model)).not.toEqual(weightsOf(original));
  mergeAdapters(original.parameters, adapters);
  expect(weightsOf(model)).toEqual(weightsOf(original));
  const saved = await SentenceTransformer.load(join(folder, 'out'));
  expect(weightsOf(saved)).toEqual(weightsOf(model));
});

test('an evaluation sees the adapters; between them and in checkpoints the model is as it was', async () => {
  const original = weightsOf(await SentenceTransformer.load(join(folder, 'model')));
  const seen: boolean[] = [];
  const isAsBefore = (model: SentenceTransformer): boolean => {
    const now = weightsOf(model);
    return now.every(([, data], index) => data.every((x, i) => x === original[index]![1][i]));
  };
  await outcome({
    evaluator: {
      evaluate: async (model) => {
        seen.push(isAsBefore(model as SentenceTransformer));
        return { metrics: { score: seen.length }, primaryMetric: 'score' };
      },
    },
  });
  // before the first step B is zero
  expect(seen).toEqual([true, false, false, false]);
  const kept = await SentenceTransformer.load(join(folder, 'checkpoints', 'checkpoint-9'));
  expect(weightsOf(kept)).toEqual(original);
});
