import { fileURLToPath } from 'node:url';
import { DataLoader, InputExample } from '@sentenceforge/data';
import {
  adaptiveLayerLoss,
  cachedMultipleNegativesRankingLoss,
  coSENTLoss,
  cosineSimilarityLoss,
  type Loss,
  multipleNegativesRankingLoss,
} from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { expect, test } from 'vitest';
import { fit } from '../fit.ts';
import type { FitOptions, MicroBatchesEvent } from '../fit-options.ts';

const folder = fileURLToPath(new URL('../../../models/fixtures/bert-tiny', import.meta.url));
const words = 'two dogs run through wet grass near an old house while a plane takes off'.split(' ');
const examples = Array.from(
  { length: 48 },
  (_, row) =>
    new InputExample({
      texts: [0, 1].map((column) =>
        words.slice((row + column * 3) % 7, 8 + ((row * 5 + column) % 6)).join(' '),
      ),
      label: (row % 5) / 4,
    }),
);

/** The weights after three steps of 16 pairs, and what was told. */
async function trained(loss: Loss, options: Partial<FitOptions> = {}) {
  const model = await SentenceTransformer.load(folder);
  const loader = new DataLoader(examples, { batchSize: 16 });
  const events: MicroBatchesEvent[] = [];
  const { losses } = await fit(model, {
    trainObjectives: [[loader, loss]],
    learningRate: 1e-3,
    optimizer: 'sgd',
    dropout: false,
    onMicroBatches: (event) => void events.push(event),
    ...options,
  });
  const { parameters } = model;
  const weights = parameters.names.flatMap((name) => [...parameters.get(name).data]);
  return { losses, weights, events };
}

test.each([
  ['a mean over examples', cosineSimilarityLoss(), {}],
  ['a loss that compares examples', multipleNegativesRankingLoss(), {}],
  ['one that ranks them, with adapters', coSENTLoss(), { lora: { rank: 2 } }],
  ['several batches', cosineSimilarityLoss(), { accumulate: 2 }],
])('micro-batches train as whole batches do, and it is said: %s', async (_, loss, options) => {
  const whole = await trained(loss, { ...options, memoryBudget: 2 ** 30 });
  const without = await trained(loss, options);
  expect(whole.events).toEqual([]);
  expect(whole.losses).toEqual(without.losses);
  const cut = await trained(loss, { ...options, memoryBudget: 2 ** 20 });
  expect(cut.events).toEqual([
    { objective: 0, budget: 2 ** 20, bytes: expect.toSatisfy((x: number) => x > 2 ** 20) },
  ]);
  cut.losses.forEach((value, step) => {
    expect(Math.abs(value / whole.losses[step]! - 1)).toBeLessThan(1e-5);
  });
  cut.weights.forEach((x, place) => {
    expect(Math.abs(x - whole.weights[place]!)).toBeLessThan(1e-5);
  });
  // they were not one batch: sums in another order
  expect(cut.weights).not.toEqual(whole.weights);
});

test('blocks of a loss that caches are cut further', async () => {
  const loss = cachedMultipleNegativesRankingLoss({ miniBatchSize: 32 });
  const [whole, cut] = [await trained(loss), await trained(loss, { memoryBudget: 2 ** 20 })];
  expect(cut.weights).not.toEqual(whole.weights);
  cut.weights.forEach((x, place) => {
    expect(Math.abs(x - whole.weights[place]!)).toBeLessThan(1e-5);
  });
});

test.each([
  ['a text that does not fit alone', cosineSimilarityLoss(), 1000, /memoryBudget is 1000 bytes/],
  ['one of a cached loss', multipleNegativesRankingLoss(), 1000, /the longest text alone/],
  [
    'a loss that needs its batch whole',
    adaptiveLayerLoss({ loss: coSENTLoss() }),
    2 ** 20,
    /needs it whole/,
  ],
])('refused before the first step: %s', async (_, loss, memoryBudget, message) => {
  const onStep = (): void => expect.unreachable();
  await expect(trained(loss, { memoryBudget, onStep })).rejects.toThrow(message);
});

test.each([
  [{ memoryBudget: 0 }, /memoryBudget must be/],
  [{ memoryBudget: 1e9, recompute: true }, /recompute must be left out with memoryBudget/],
  [{ lora: {}, frozen: () => true }, /frozen must be left out with lora/],
  [{ lora: { rank: 0 } }, /lora.rank must be/],
  [{ lora: { alpha: -1 } }, /lora.alpha must be/],
])('options that do not go together are refused: %j', async (options, message) => {
  await expect(trained(cosineSimilarityLoss(), options)).rejects.toThrow(message);
});
