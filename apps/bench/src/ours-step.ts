import { parseArgs } from 'node:util';
import { DataLoader, readExamples } from '@sentenceforge/data';
import { losses } from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { fit } from '@sentenceforge/training';
import type { Measurement } from './measurement.ts';

// Steps with in-batch negatives, by the loss that is named and run as the flags say.
const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    train: { type: 'string' },
    threads: { type: 'string' },
    loss: { type: 'string' },
    batch: { type: 'string' },
    steps: { type: 'string', default: '2' },
    recompute: { type: 'boolean', default: false },
    freeze: { type: 'string' },
  },
});
const batchSize = Number(values.batch);
const frozen = values.freeze?.split(',') ?? [];

const model = await SentenceTransformer.load(values.model!, { threads: Number(values.threads) });
const columns = ['sentence1', 'sentence2', '_'];
const { examples } = await readExamples(values.train!, { columns });
const loader = new DataLoader(examples, { batchSize, shuffle: true, dropLast: true });
const loss = losses[values.loss!]!();

// The clock runs from the end of the first step: what it allocates is there then.
const ends: number[] = [];
await fit(model, {
  trainObjectives: [[loader, loss]],
  maxSteps: Number(values.steps),
  recompute: values.recompute,
  frozen: (name) => frozen.some((start) => name.startsWith(start)),
  onStep: () => ends.push(performance.now()),
});
const seconds = (ends.at(-1)! - ends[0]!) / 1000;
const flags = [...(values.recompute ? ['recompute'] : []), ...(values.freeze ? ['frozen'] : [])];
const measurement: Measurement = {
  seconds,
  rate: (batchSize * (ends.length - 1)) / seconds,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  about: [values.loss, `batch ${batchSize}`, `${values.threads} threads`, ...flags].join(', '),
};
console.log(JSON.stringify(measurement));
