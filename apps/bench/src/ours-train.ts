import { parseArgs } from 'node:util';
import { DataLoader, readExamples } from '@sentenceforge/data';
import { cosineSimilarityLoss } from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { fit } from '@sentenceforge/training';
import { evenlySpaced } from './evenly-spaced.ts';
import type { Measurement } from './measurement.ts';

// Our side of the training measurement; `python/train.py` is its twin, step for step.
const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    train: { type: 'string' },
    threads: { type: 'string' },
    steps: { type: 'string' },
    'warm-up': { type: 'string', default: '5' },
  },
});
const batchSize = 16;
const warmUp = Number(values['warm-up']);
const steps = warmUp + Number(values.steps);

const model = await SentenceTransformer.load(values.model!, { threads: Number(values.threads) });
const { examples } = await readExamples(values.train!, { scoreRange: [0, 5] });
const loader = new DataLoader(evenlySpaced(examples, steps * batchSize), {
  batchSize,
  shuffle: true,
});

// The clock runs from the end of the last warm-up step to the end of the last step.
const ends: number[] = [];
let finalLoss = Number.NaN;
await fit(model, {
  trainObjectives: [[loader, cosineSimilarityLoss()]],
  epochs: 1,
  warmupSteps: Math.max(1, Math.floor(steps / 10)),
  maxSteps: steps,
  learningRate: 2e-5,
  weightDecay: 0.01,
  maxGradNorm: 1,
  seed: 42,
  onStep: ({ loss }) => {
    ends.push(performance.now());
    finalLoss = loss;
  },
});
if (ends.length !== steps)
  throw new Error(`${ends.length} steps were run, ${steps} were asked for.`);

const seconds = (ends[steps - 1]! - ends[warmUp - 1]!) / 1000;
const measurement: Measurement & { finalLoss: number } = {
  seconds,
  rate: ((steps - warmUp) * batchSize) / seconds,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  about: `sentenceforge, Node ${process.version}, ${values.threads} threads`,
  finalLoss,
};
console.log(JSON.stringify(measurement));
