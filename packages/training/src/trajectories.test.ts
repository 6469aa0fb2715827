import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DataLoader, InputExample, type InputExampleContent } from '@sentenceforge/data';
import { makeLoss } from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { expect, test } from 'vitest';
import { fit } from './fit.ts';
import { createLossState } from './loss-state.ts';
import { classicNoDecay } from './no-decay.ts';

/** What trajectories.py writes; it says what each part is. */
interface Trajectories {
  readonly texts: readonly string[];
  readonly settings: Readonly<
    Record<'lr' | 'weight_decay' | 'warmup_steps' | 'max_grad_norm', number>
  >;
  readonly runs: Readonly<Record<string, Run>>;
}

interface Run {
  readonly objectives: readonly {
    readonly loss: string;
    readonly options: Readonly<Record<string, unknown>>;
    readonly batch_size: number;
    readonly examples: readonly InputExampleContent[];
    readonly loss_params: Readonly<Record<string, { shape: number[]; data: number[] }>>;
  }[];
  readonly losses: readonly number[];
  readonly final_embeddings: readonly (readonly number[])[];
  readonly final_loss_params: readonly Readonly<Record<string, readonly number[]>>[];
}

const folder = fileURLToPath(new URL('../../models/fixtures/bert-tiny', import.meta.url));
const fixture = new URL('../fixtures/trajectories.json', import.meta.url);
const { texts, settings, runs } = JSON.parse(await readFile(fixture, 'utf8')) as Trajectories;

/**
 * A cosine's rounding (1e-7) is divided by the temperature, here 0.01: Python's float32 is up to 8.8e-6 from its
 * float64, ours up to 1.1e-5, and so 1.9e-5 from each other. At temperature 0.1 these losses keep to the common bound.
 */
const lossBounds: Readonly<Record<string, number>> = { guided: 4e-5, 'guided in blocks': 4e-5 };

/**
 * Euclidean distances stay as they are when all embeddings move together. So the last layer's bias has no gradient but
 * rounding, of which Adam makes steps as large as any: Python's float32 embeddings are up to 2.8e-3 from its float64
 * ones, but 5.0e-7 once the mean of the texts is subtracted from both.
 */
const movesTogether: ReadonlySet<string> = new Set([
  'contrastive, euclidean',
  'hard triplets',
  'all triplets',
  'semi-hard triplets',
  'hard triplets, soft margin',
]);

async function train({ objectives }: Run) {
  const model = await SentenceTransformer.load(folder);
  const made = objectives.map(({ loss: name, options, examples, batch_size, loss_params }) => {
    const loss = makeLoss(name, options);
    const state = createLossState(loss, model, 1);
    // a twin starts as a copy of the model
    const names = state.names.filter((weight) => !weight.startsWith('twin.'));
    expect(names.toSorted()).toEqual(Object.keys(loss_params).toSorted());
    for (const [weight, { shape, data }] of Object.entries(loss_params)) {
      expect(state.get(weight).shape).toEqual(shape);
      state.get(weight).data.set(data);
    }
    const inputs = examples.map((example) => new InputExample(example));
    return { state, objective: [new DataLoader(inputs, { batchSize: batch_size }), loss] as const };
  });
  const { losses, lossStates } = await fit(model, {
    trainObjectives: made.map(({ objective }) => objective),
    lossStates: made.map(({ state }) => state),
    guide: await SentenceTransformer.load(folder),
    learningRate: settings.lr,
    weightDecay: settings.weight_decay,
    warmupSteps: settings.warmup_steps,
    maxGradNorm: settings.max_grad_norm,
    noDecay: classicNoDecay,
  });
  const { data, columns } = await model.encode(texts);
  const embeddings = texts.map((_, row) => [...data.subarray(row * columns, (row + 1) * columns)]);
  return { losses, lossStates, embeddings };
}

function largestDifference(one: readonly number[], other: readonly number[]): number {
  expect(one.length).toBe(other.length);
  return Math.max(...one.map((x, place) => Math.abs(x - other[place]!)));
}

/** Rows less their mean. */
function centred(rows: readonly (readonly number[])[]): number[][] {
  const mean = rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);
  return rows.map((row) => row.map((x, i) => x - mean[i]!));
}

test.each(Object.entries(runs))("as Python's: %s", async (name, python) => {
  const { losses, lossStates, embeddings } = await train(python);

  expect(losses.length).toBe(python.losses.length);
  losses.forEach((loss, step) => {
    const expected = python.losses[step]!;
    const difference = Math.abs(loss - expected) / Math.max(Math.abs(expected), 1e-6);
    expect(difference, `step ${step + 1}`).toBeLessThan(lossBounds[name] ?? 1e-5);
  });

  const view = movesTogether.has(name) ? centred : (rows: typeof embeddings) => rows;
  const wanted = python.final_embeddings.map((row) => [...row]);
  expect(largestDifference(view(embeddings).flat(), view(wanted).flat())).toBeLessThan(1e-5);

  for (const [index, weights] of python.final_loss_params.entries()) {
    for (const [weight, expected] of Object.entries(weights)) {
      const start = python.objectives[index]!.loss_params[weight]?.data;
      if (start) expect(largestDifference(start, expected), weight).toBeGreaterThan(1e-4);
      const got = [...lossStates[index]!.get(weight).data];
      expect(largestDifference(got, expected), weight).toBeLessThan(1e-6);
    }
  }
});
