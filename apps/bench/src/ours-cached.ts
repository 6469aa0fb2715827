import { parseArgs } from 'node:util';
import { DataLoader, readExamples } from '@sentenceforge/data';
import { losses } from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { fit } from '@sentenceforge/training';
import type { Measurement } from './measurement.ts';

// One step with in-batch negatives over a large batch, by the loss that is named: in blocks, or all at once.
const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    train: { type: 'string' },
    threads: { type: 'string' },
    loss: { type: 'string' },
    batch: { type: 'string' },
  },
});
const batchSize = Number(values.batch);

const model = await SentenceTransformer.load(values.model!, { threads: Number(values.threads) });
const columns = ['sentence1', 'sentence2', '_'];
const { examples } = await readExamples(values.train!, { columns });
const loader = new DataLoader(examples, { batchSize, shuffle: true, dropLast: true });
const loss = losses[values.loss!]!();

// The second step is timed: what the first allocates is there already.
const ends: number[] = [];
await fit(model, {
  trainObjectives: [[loader, loss]],
  maxSteps: 2,
  onStep: () => ends.push(performance.now()),
});
const seconds = (ends[1]! - ends[0]!) / 1000;
const measurement: Measurement = {
  seconds,
  rate: batchSize / seconds,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  about: `${values.loss}, batch ${batchSize}, ${values.threads} threads`,
};
console.log(JSON.stringify(measurement));
