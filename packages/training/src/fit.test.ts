import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DataLoader, InputExample } from '@sentenceforge/data';
import {
  add,
  cosineSimilarity,
  embedding,
  linear,
  logSumExp,
  mean,
  multiply,
  subtract,
  sum,
} from '@sentenceforge/graph';
import { cosineSimilarityLoss, defineLoss, softmaxLoss } from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { expect, test } from 'vitest';
import { fit } from './fit.ts';
import { classicNoDecay } from './no-decay.ts';

const folder = fileURLToPath(new URL('../../models/fixtures/bert-tiny', import.meta.url));
const { texts, trajectory } = JSON.parse(await readFile(`${folder}.json`, 'utf8')) as {
  texts: string[];
  trajectory: {
    CosineSimilarityLoss: {
      examples: { texts: string[]; label: number }[];
      batch_size: number;
      losses: number[];
      final_embeddings: number[][];
    };
  };
};
const python = trajectory.CosineSimilarityLoss;
const examples = python.examples.map((example) => new InputExample(example));
const loader = new DataLoader(examples, { batchSize: python.batch_size });
const settings = {
  trainObjectives: [[loader, cosineSimilarityLoss()]],
  warmupSteps: 3,
  learningRate: 1e-3,
  noDecay: classicNoDecay,
} as const;

test("losses and embeddings follow Python's", async () => {
  const model = await SentenceTransformer.load(folder);
  const { losses } = await fit(model, settings);
  losses.forEach((loss, step) => {
    expect(Math.abs(loss / python.losses[step]! - 1), `step ${step + 1}`).toBeLessThan(1e-5);
  });
  const { data } = await model.encode(texts.slice(0, 4));
  const differences = python.final_embeddings.flat().map((x, i) => Math.abs(x - data[i]!));
  expect(Math.max(...differences)).toBeLessThan(1e-5);
});

/** Weights after training with dropout, and its losses. */
async function train(seed: number, dropout: boolean) {
  const model = await SentenceTransformer.load(await withDropout());
  const { losses } = await fit(model, { ...settings, seed, dropout, maxSteps: 6 });
  const { names } = model.parameters;
  return { losses, weights: names.map((name) => model.parameters.get(name).data) };
}

async function withDropout(): Promise<string> {
  const { cp, mkdtemp, writeFile } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const copy = `${await mkdtemp(`${tmpdir()}/sentenceforge-`)}/model`;
  await cp(folder, copy, { recursive: true });
  const config = JSON.parse(await readFile(`${copy}/config.json`, 'utf8')) as object;
  const rates = { hidden_dropout_prob: 0.1, attention_probs_dropout_prob: 0.1 };
  await writeFile(`${copy}/config.json`, JSON.stringify({ ...config, ...rates }));
  return copy;
}

test('the same seed gives the same weights to the bit, another seed others', async () => {
  const [first, second, other, none] = [
    await train(1, true),
    await train(1, true),
    await train(2, true),
    await train(1, false),
  ];
  expect(second).toEqual(first);
  expect(other.losses).not.toEqual(first.losses);
  expect(none.losses).not.toEqual(first.losses);
});

test('weights that a loss owns are made, trained and returned', async () => {
  const model = await SentenceTransformer.load(folder);
  const classify = defineLoss({
    name: 'Classify',
    inputs: { columns: ['sentence1', 'sentence2'] },
    labels: 'score',
    parameters: ({ dimension }) => ({
      'head.weight': { shape: [3, dimension], initial: { uniform: 0.2 } },
      'head.bias': { shape: [3], initial: { constant: 0 } },
    }),
    compute: ({ columns: [u, v], labels, parameters }) =>
      mean(
        subtract(
          logSumExp(linear(subtract(u!, v!), parameters['head.weight']!, parameters['head.bias']!)),
          labels!,
        ),
      ),
  });
  const before = model.parameters.get('embeddings.word_embeddings.weight').data.slice();
  const { lossStates } = await fit(model, {
    ...settings,
    trainObjectives: [
      [loader, classify()],
      [loader, cosineSimilarityLoss()],
    ],
    maxSteps: 4,
    weightDecay: 0,
  });
  expect(lossStates[0]!.get('head.bias').data.some((value) => value !== 0)).toBe(true);
  expect(lossStates[1]!.names).toEqual([]);
  expect(model.parameters.get('embeddings.word_embeddings.weight').data).not.toEqual(before);
});

test('objectives with the same loss share what it owns; other losses have their own', async () => {
  const labelled = new DataLoader(
    examples.map(({ texts }, index) => new InputExample({ texts, label: index % 3 })),
    { batchSize: 4 },
  );
  const shared = softmaxLoss({ numLabels: 3 });
  const train = async (other: typeof shared) => {
    const model = await SentenceTransformer.load(folder);
    return fit(model, {
      ...settings,
      trainObjectives: [
        [labelled, shared],
        [labelled, other],
      ],
      maxSteps: 6,
    });
  };
  const [one, two] = [await train(shared), await train(softmaxLoss({ numLabels: 3 }))];
  expect(one.lossStates[0]).toBe(one.lossStates[1]);
  expect(two.lossStates[0]).not.toBe(two.lossStates[1]);
  expect(one.losses[0]).toBe(two.losses[0]);
  expect(one.losses.at(-1)).not.toBe(two.losses.at(-1));
});

test('several objectives in proportion: every batch of each, once an epoch', async () => {
  const model = await SentenceTransformer.load(folder);
  class Counting extends DataLoader {
    readonly taken: number[] = [0, 0];
    override *batches(epoch = 0) {
      for (const batch of super.batches(epoch)) {
        this.taken[epoch]!++;
        yield batch;
      }
    }
  }
  const loaders = [examples.slice(0, 12), examples.slice(12, 17)].map(
    (list) => new Counting(list, { batchSize: 2, shuffle: true }),
  );
  const { steps } = await fit(model, {
    trainObjectives: loaders.map((each) => [each, cosineSimilarityLoss()] as const),
    multiDatasetBatchSampler: 'proportional',
    epochs: 2,
  });
  expect(steps).toBe(2 * (6 + 3));
  expect(loaders.map(({ taken }) => taken)).toEqual([
    [6, 6],
    [3, 3],
  ]);
});

test('each of two lookups in one table trains the rows that it took', async () => {
  const model = await SentenceTransformer.load(folder);
  const lookups = defineLoss({
    name: 'Lookups',
    inputs: { columns: ['sentence1', 'sentence2'] },
    labels: 'class',
    parameters: () => ({ table: { shape: [4, 32], initial: { constant: 1 } } }),
    compute: ({ columns: [u, v], labels, parameters }) => {
      const taken = embedding(parameters.table!, labels!);
      const zeroth = embedding(parameters.table!, multiply(labels!, 0));
      return mean(add(multiply(taken, u!), multiply(zeroth, v!)));
    },
  });
  const example = new InputExample({ texts: ['a', 'b'], label: 2 });
  const { lossStates } = await fit(model, {
    trainObjectives: [[new DataLoader([example]), lookups()]],
    weightDecay: 0,
  });
  const { data } = lossStates[0]!.get('table');
  const moved = [0, 1, 2, 3].map((row) =>
    data.subarray(row * 32, row * 32 + 32).some((x) => x !== 1),
  );
  expect(moved).toEqual([true, false, true, false]);
});

test('in a turn only the weights of its objective move', async () => {
  const model = await SentenceTransformer.load(folder);
  const owner = (name: string) =>
    defineLoss({
      name,
      inputs: { columns: ['sentence1', 'sentence2'] },
      labels: 'none',
      parameters: () => ({ bias: { shape: [32], initial: { constant: 1 } } }),
      compute: ({ columns: [u, v], parameters }) =>
        mean(cosineSimilarity(add(u!, parameters.bias!), v!)),
    })();
  const objectives = [
    [loader, owner('First')],
    [loader, owner('Second')],
  ] as const;
  const { lossStates } = await fit(model, {
    ...settings,
    trainObjectives: objectives,
    warmupSteps: 0,
    maxSteps: 1,
  });
  const moved = lossStates.map((store) => store.get('bias').data.some((value) => value !== 1));
  expect(moved).toEqual([true, false]);
});

test('an evaluation that is cut short ends the run as an aborted one', async () => {
  const model = await SentenceTransformer.load(folder);
  const controller = new AbortController();
  const evaluator = {
    evaluate: async () => {
      controller.abort();
      throw controller.signal.reason;
    },
  };
  const result = await fit(model, { ...settings, evaluator, signal: controller.signal });
  expect(result).toMatchObject({ steps: 0, aborted: true });
});

test('the evaluator runs before, after each epoch and at the end; steps are told', async () => {
  const model = await SentenceTransformer.load(folder);
  const calls: string[] = [];
  const steps: number[] = [];
  await fit(model, {
    ...settings,
    epochs: 2,
    maxSteps: 15,
    evaluator: { evaluate: async () => ({ metrics: { m: 1 }, primaryMetric: 'm' }) },
    onEvaluate: ({ when, steps: done }) => calls.push(`${when} ${done}`),
    onStep: ({ step, totalSteps }) => steps.push(totalSteps - step),
  });
  expect(calls).toEqual(['before 0', 'during 12', 'after 15']);
  expect(steps).toEqual(Array.from({ length: 15 }, (_, i) => 14 - i));
});

test('an aborted run stops after its step and keeps its weights', async () => {
  const model = await SentenceTransformer.load(folder);
  const controller = new AbortController();
  const onStep = ({ step }: { step: number }) => step === 2 && controller.abort();
  const result = await fit(model, { ...settings, signal: controller.signal, onStep });
  expect(result).toMatchObject({ steps: 2, aborted: true });
  expect((await model.encode(['a'])).data.every(Number.isFinite)).toBe(true);
});

test('what does not fit is refused before the first step', async () => {
  const model = await SentenceTransformer.load(folder);
  const attempt = (texts: string[], label?: number) =>
    fit(model, {
      trainObjectives: [
        [
          new DataLoader([new InputExample({ texts, ...(label === undefined ? {} : { label }) })]),
          cosineSimilarityLoss(),
        ],
      ],
    });
  await expect(attempt(['a', 'b', 'c'], 1)).rejects.toMatchObject({ code: 'LOSS_INPUT_MISMATCH' });
  await expect(attempt(['a', 'b'])).rejects.toMatchObject({ code: 'LABEL_INVALID' });
  await expect(attempt(['a', ' '], 1)).rejects.toMatchObject({ code: 'TEXT_EMPTY' });
  await expect(fit(model, { ...settings, epochs: 0 })).rejects.toThrow('epochs must be');
});

test('a loss that is not finite stops the run and leaves the weights as they were', async () => {
  const model = await SentenceTransformer.load(folder);
  const broken = defineLoss({
    name: 'Broken',
    inputs: { columns: ['sentence1', 'sentence2'] },
    labels: 'none',
    compute: ({ columns: [u, v] }) =>
      sum(subtract(cosineSimilarity(u!, v!), sum(logSumExp(subtract(u!, Infinity))))),
  });
  const before = await model.encode(['a']);
  const run = fit(model, { ...settings, trainObjectives: [[loader, broken()]] });
  await expect(run).rejects.toMatchObject({ code: 'LOSS_NOT_FINITE' });
  expect((await model.encode(['a'])).data).toEqual(before.data);
});
