import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { InputExample } from '@sentenceforge/data';
import {
  adaptiveLayerLoss,
  cachedGISTEmbedLoss,
  cachedMultipleNegativesRankingLoss,
  contrastiveTensionLoss,
  contrastiveTensionLossInBatchNegatives,
  coSENTLoss,
  cosineSimilarityLoss,
  denoisingAutoEncoderLoss,
  gistEmbedLoss,
  type Loss,
  matryoshka2dLoss,
  matryoshkaLoss,
  megaBatchMarginLoss,
  multipleNegativesRankingLoss,
} from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { createDropoutMasks } from '@sentenceforge/random';
import { expect, test } from 'vitest';
import type { Guide } from '../guide.ts';
import { createLossState } from '../loss-state.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import { TrainableWeights } from '../trainable-weights.ts';
import { compileProgram } from './compile-program.ts';

const folder = fileURLToPath(new URL('../../../models/fixtures/bert-tiny', import.meta.url));
const words =
  'a plane is taking off while two dogs run through the wet grass near an old house'.split(' ');
const sentence = (index: number): string =>
  Array.from({ length: 2 + (index % 7) }, (_, i) => words[(index * 5 + i * 3) % words.length]).join(
    ' ',
  );
const examples = (rows: number, columns: number): InputExample[] =>
  Array.from(
    { length: rows },
    (_, row) =>
      new InputExample({
        texts: Array.from({ length: columns }, (_, column) => sentence(row * columns + column)),
        label: (row % 4) / 3,
      }),
  );

interface Step {
  value: number;
  /** Of every weight, rows of tables added up. */
  gradients: Map<string, Float32Array>;
}

interface Settings {
  dropout?: boolean;
  step?: number;
  guide?: Guide;
  /** Batches that each batch is cut into. */
  parts?: number;
  recompute?: boolean;
  frozen?: (name: string) => boolean;
}

/** A batch as several, the last one smaller. */
function split(batch: readonly InputExample[], parts: number): (readonly InputExample[])[] {
  const size = Math.ceil(batch.length / parts);
  return Array.from({ length: parts }, (_, part) => batch.slice(part * size, (part + 1) * size));
}

/** What losses give for a batch each, one after the other, with one optimizer and without updates. */
async function stepsOf(
  objectives: readonly (readonly [Loss, readonly InputExample[]])[],
  {
    dropout = false,
    step = 0,
    guide,
    parts = 1,
    recompute = false,
    frozen = () => false,
  }: Settings = {},
): Promise<Step[]> {
  const model = await SentenceTransformer.load(folder);
  const lossStates = objectives.map(([loss]) => createLossState(loss, model, 1));
  const programs = await Promise.all(
    objectives.map(([loss, batch], index) =>
      compileProgram({
        model,
        loss,
        prefix: `loss${index}.`,
        columns: batch[0]!.texts.length,
        labelWidth: 1,
        dropout,
        frozen,
        accumulate: parts,
        recompute,
        guide,
      }),
    ),
  );
  const weights = await TrainableWeights.take(programs, model.parameters, lossStates, {
    optimizer: { name: 'adamw' },
    noDecay: () => true,
  });
  const { optimizer } = weights;
  const masks = await createDropoutMasks();
  const steps: Step[] = [];
  for (const [index, program] of programs.entries()) {
    const tables = new Map<string, Float32Array>();
    const collecting: Optimizer = Object.create(optimizer, {
      setRowGradient: {
        value: (name: string, ids: Int32Array, rows: Float32Array) => {
          const table = tables.get(name) ?? new Float32Array(optimizer.values.get(name)!.length);
          tables.set(name, table);
          const columns = rows.length / ids.length;
          rows.forEach((x, place) => {
            const id = ids[Math.floor(place / columns)]!;
            table[id * columns + (place % columns)]! += x;
          });
        },
      },
    });
    const batch = objectives[index]![1];
    const value = await program.run(split(batch, parts), collecting, { masks, seed: 1, step });
    const names = program.tensors.map(({ name }) => name).toSorted();
    const gradients = names.map(
      (name) => [name, tables.get(name) ?? optimizer.gradients.get(name)!.slice()] as const,
    );
    steps.push({ value, gradients: new Map(gradients) });
  }
  weights.release();
  for (const program of programs) await program.dispose();
  return steps;
}

/** The value and all gradients of one step. */
async function gradientsOf(
  loss: Loss,
  batch: readonly InputExample[],
  options?: Parameters<typeof stepsOf>[1],
): Promise<Step> {
  return (await stepsOf([[loss, batch]], options))[0]!;
}

function largestDifference(one: Step, other: Step): number {
  expect([...one.gradients.keys()]).toEqual([...other.gradients.keys()]);
  const differences = [...one.gradients].map(([name, data]) => {
    const reference = other.gradients.get(name)!;
    const magnitude = reference.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    // a gradient of rounding alone (a key's bias has none): 1e-7 in place of a share of it
    const largest = magnitude < 1e-6 ? 1e-2 : magnitude;
    return data.reduce((most, x, i) => Math.max(most, Math.abs(x - reference[i]!) / largest), 0);
  });
  return Math.max(Math.abs(one.value / other.value - 1), ...differences);
}

const guide: Guide = {
  dimension: 3,
  encode: async (texts) => ({
    data: Float32Array.from(texts.flatMap((text) => [text.length, text.charCodeAt(0) - 100, 5])),
    rows: texts.length,
    columns: 3,
  }),
};

test.each([
  ['rows 1', { miniBatchSize: 1 }],
  ['rows 4, which divide', { miniBatchSize: 4 }],
  ['rows 5, which do not', { miniBatchSize: 5 }],
  ['rows 1000, more than there are', { miniBatchSize: 1000 }],
  ['20 tokens', { miniBatchNumTokens: 20 }],
  ['1 token', { miniBatchNumTokens: 1 }],
])('embedding in blocks gives the same gradients: %s', async (_, size) => {
  const batch = examples(12, 3);
  const plain = await gradientsOf(multipleNegativesRankingLoss(), batch);
  const cached = await gradientsOf(cachedMultipleNegativesRankingLoss(size), batch);
  expect(largestDifference(cached, plain)).toBeLessThan(1e-5);
});

test.each([
  [
    'with a guide',
    cachedGISTEmbedLoss({ miniBatchSize: 5, temperature: 0.1 }),
    gistEmbedLoss({ temperature: 0.1 }),
  ],
  [
    'in a margin loss',
    megaBatchMarginLoss({ miniBatchSize: 5 }),
    megaBatchMarginLoss({ useMiniBatchedVersion: false }),
  ],
  [
    'inside of a Matryoshka loss',
    matryoshkaLoss({
      loss: cachedMultipleNegativesRankingLoss({ miniBatchSize: 5 }),
      matryoshkaDims: [32, 8],
    }),
    matryoshkaLoss({ loss: multipleNegativesRankingLoss(), matryoshkaDims: [32, 8] }),
  ],
])('blocks %s', async (_, cached, plain) => {
  const batch = examples(12, 2);
  const [one, other] = [
    await gradientsOf(cached, batch, { guide }),
    await gradientsOf(plain, batch, { guide }),
  ];
  expect(largestDifference(one, other)).toBeLessThan(1e-5);
});

test.each([
  ['a mean over examples', cosineSimilarityLoss()],
  ['a loss that compares examples', multipleNegativesRankingLoss()],
  ['one that ranks them', coSENTLoss()],
  ['one around another', matryoshkaLoss({ loss: coSENTLoss(), matryoshkaDims: [32, 8] })],
  ['one that caches by itself', cachedMultipleNegativesRankingLoss({ miniBatchSize: 5 })],
])('batches of one step are as one batch: %s', async (_, loss) => {
  const batch = examples(11, 2);
  const [one, three] = [
    await gradientsOf(loss, batch),
    await gradientsOf(loss, batch, { parts: 3 }),
  ];
  expect(largestDifference(three, one)).toBeLessThan(1e-5);
});

test.each([
  ['a mean over examples', cosineSimilarityLoss(), { bound: 1e-6 }],
  ['a loss that compares examples', multipleNegativesRankingLoss(), { bound: 1e-6 }],
  ['with dropout', multipleNegativesRankingLoss(), { dropout: true, bound: 1e-6 }],
  // blocks of similar length have one length group in one case and three in the other: other sums
  ['in blocks', cachedMultipleNegativesRankingLoss({ miniBatchSize: 5 }), { bound: 1e-5 }],
  ['several batches', coSENTLoss(), { parts: 3, bound: 1e-5 }],
])('layers computed again give the same gradients: %s', async (_, loss, { bound, ...settings }) => {
  const batch = examples(12, 2);
  const [plain, again] = [
    await gradientsOf(loss, batch, settings),
    await gradientsOf(loss, batch, { ...settings, recompute: true }),
  ];
  expect(largestDifference(again, plain)).toBeLessThan(bound);
});

test.each([
  ['in one graph', cosineSimilarityLoss(), false],
  ['in blocks', cachedMultipleNegativesRankingLoss({ miniBatchSize: 5 }), false],
  ['layer by layer', cosineSimilarityLoss(), true],
])('frozen weights have no gradient, and the others the same: %s', async (_, loss, recompute) => {
  const batch = examples(8, 2);
  const frozen = (name: string): boolean => /^embeddings|layer\.0\./.test(name);
  const [all, some] = [
    await gradientsOf(loss, batch, { recompute }),
    await gradientsOf(loss, batch, { recompute, frozen }),
  ];
  const names = [...all.gradients.keys()].filter((name) => !frozen(name));
  expect([...some.gradients.keys()]).toEqual(names);
  const expected = { ...all, gradients: new Map(names.map((n) => [n, all.gradients.get(n)!])) };
  expect(largestDifference(some, expected)).toBeLessThan(1e-5);
});

test('a model that is frozen whole still gives embeddings to what the loss owns', async () => {
  const batch = examples(6, 2);
  for (const accumulate of [1, 2]) {
    const { gradients } = await gradientsOf(coSENTLoss(), batch, {
      parts: accumulate,
      frozen: (n) => n !== 'encoder.layer.1.output.LayerNorm.bias',
    });
    expect([...gradients.keys()]).toEqual(['encoder.layer.1.output.LayerNorm.bias']);
  }
});

/** How the value changes along the gradient of what arrives whole, from the gradient and from two values. */
async function slopes(
  loss: Loss,
  batch: readonly InputExample[],
  step: number,
): Promise<{ expected: number; measured: number }> {
  const model = await SentenceTransformer.load(await withDropout());
  const lossState = createLossState(loss, model, 1);
  const program = await compileProgram({
    model,
    loss,
    prefix: 'loss0.',
    columns: batch[0]!.texts.length,
    labelWidth: 1,
    dropout: true,
    frozen: () => false,
    accumulate: 1,
    recompute: false,
    guide,
  });
  const weights = await TrainableWeights.take([program], model.parameters, [lossState], {
    optimizer: { name: 'adamw' },
    noDecay: () => true,
  });
  const { optimizer } = weights;
  const masks = await createDropoutMasks();
  const run = () => program.run([batch], optimizer, { masks, seed: 1, step });
  await run();
  const direction = [...optimizer.gradients].map(([name, data]) => [name, data.slice()] as const);
  const norm = Math.sqrt(
    direction.reduce((sum, [, d]) => sum + d.reduce((s, x) => s + x * x, 0), 0),
  );
  const move = (size: number): void => {
    for (const [name, data] of direction) {
      const value = optimizer.values.get(name)!;
      data.forEach((x, place) => {
        value[place]! += (size * x) / norm;
      });
    }
  };
  const size = 2e-3;
  move(size);
  const above = await run();
  move(-2 * size);
  const below = await run();
  weights.release();
  await program.dispose();
  return { expected: norm, measured: (above - below) / (2 * size) };
}

async function withDropout(): Promise<string> {
  const copy = `${await mkdtemp(`${tmpdir()}/sentenceforge-`)}/model`;
  await cp(folder, copy, { recursive: true });
  const config = JSON.parse(await readFile(`${copy}/config.json`, 'utf8')) as object;
  const rates = { hidden_dropout_prob: 0.1, attention_probs_dropout_prob: 0.1 };
  await writeFile(`${copy}/config.json`, JSON.stringify({ ...config, ...rates }));
  return copy;
}

// without the divergence between layers, whose teacher is held fixed and so has no part in the gradient
test.each([
  ['whole batches', multipleNegativesRankingLoss({ scale: 3 }), 2],
  ['blocks', cachedMultipleNegativesRankingLoss({ scale: 3, miniBatchSize: 5 }), 2],
  ['blocks with a guide', cachedGISTEmbedLoss({ miniBatchSize: 5, temperature: 0.3 }), 2],
  [
    'all layers',
    adaptiveLayerLoss({ loss: coSENTLoss({ scale: 3 }), nLayersPerStep: -1, klTemperature: 0 }),
    2,
  ],
  [
    'a sample of layers',
    adaptiveLayerLoss({ loss: coSENTLoss({ scale: 3 }), klTemperature: 0 }),
    2,
  ],
  [
    'samples of layers and dimensions',
    matryoshka2dLoss({
      loss: coSENTLoss({ scale: 3 }),
      matryoshkaDims: [32, 16, 8],
      klTemperature: 0,
    }),
    2,
  ],
  ['a twin of one column', contrastiveTensionLoss(), 2],
  ['a twin of the whole batch', contrastiveTensionLossInBatchNegatives({ scale: 3 }), 1],
  ['a decoder', denoisingAutoEncoderLoss(), 2],
])(
  'with dropout, the gradient is the slope of what the step computes: %s',
  async (_, loss, columns) => {
    const { expected, measured } = await slopes(loss, examples(6, columns), 3);
    expect(expected).toBeGreaterThan(0.01);
    expect(Math.abs(measured / expected - 1)).toBeLessThan(0.02);
  },
);

test('each step draws other layers and dimensions, the same ones again for the same step', async () => {
  const loss = matryoshka2dLoss({ loss: coSENTLoss(), matryoshkaDims: [32, 16, 8] });
  const batch = examples(6, 2);
  const steps = [0, 1, 2, 3, 4, 5, 6, 7];
  const values = await Promise.all(
    steps.map(async (step) => (await gradientsOf(loss, batch, { step })).value),
  );
  expect(new Set(values).size).toBeGreaterThan(2);
  expect((await gradientsOf(loss, batch, { step: 5 })).value).toBe(values[5]);
});

test('a table that one objective multiplies with and another only looks up in gets both gradients', async () => {
  const objectives = [
    [denoisingAutoEncoderLoss(), examples(6, 2)],
    [multipleNegativesRankingLoss(), examples(8, 2)],
    [cachedMultipleNegativesRankingLoss({ miniBatchSize: 3 }), examples(8, 2)],
    [denoisingAutoEncoderLoss(), examples(5, 2)],
  ] as const;
  const together = await stepsOf(objectives);
  const tables = 'embeddings.word_embeddings.weight';
  for (const [index, objective] of objectives.entries()) {
    const alone = (await stepsOf([objective]))[0]!;
    const renamed = new Map(
      [...alone.gradients].map(([name, data]) => [name.replace('loss0.', `loss${index}.`), data]),
    );
    expect(largestDifference(together[index]!, { ...alone, gradients: renamed })).toBeLessThan(
      1e-5,
    );
    expect(together[index]!.gradients.get(tables)!.some((x) => x !== 0)).toBe(true);
  }
});
