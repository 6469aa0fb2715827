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
  readonly noise: Readonly<Record<'losses' | 'embeddings' | 'centred', number>>;
}

const folder = fileURLToPath(new URL('../../models/fixtures/bert-tiny', import.meta.url));
const fixture = new URL('../fixtures/trajectories.json', import.meta.url);
const { texts, settings, runs } = JSON.parse(await readFile(fixture, 'utf8')) as Trajectories;

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
    const loader = new DataLoader(
      examples.map((example) => new InputExample(example)),
      { batchSize: batch_size },
    );
    return { objective: [loader, loss] as const, state };
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

function largest(one: readonly number[], other: readonly number[]): number {
  expect(one.length).toBe(other.length);
  return Math.max(...one.map((x, place) => Math.abs(x - other[place]!)));
}
for (const [name, run] of Object.entries(runs)) {
  test(name, async () => {
    const t0 = performance.now();
    const { losses, lossStates, embeddings } = await train(run);
    const rel = Math.max(
      ...losses.map((l, i) => Math.abs(l - run.losses[i]!) / Math.max(run.losses[i]!, 1e-6)),
    );
    const emb = largest(embeddings.flat(), run.final_embeddings.flat());
    const d = embeddings.map((r, i) => r.map((x, j) => x - run.final_embeddings[i]![j]!));
    const cen = Math.max(
      ...d.flatMap((r) =>
        r.map((x, j) => Math.abs(x - d.reduce((s, q) => s + q[j]!, 0) / d.length)),
      ),
    );
    const own = run.final_loss_params.flatMap((w, i) =>
      Object.entries(w).map(
        ([n, v]) => `${n} ${largest([...lossStates[i]!.get(n).data], v).toExponential(1)}`,
      ),
    );
    console.log(
      name.padEnd(36),
      rel.toExponential(1),
      emb.toExponential(1),
      cen.toExponential(1),
      own.join(' '),
      (performance.now() - t0).toFixed(0),
    );
  });
}
