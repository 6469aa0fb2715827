// Step 6: `distill.ts MODEL TEXTS LABELS.f32 OUTPUT EPOCHS RATE`. Run again, it goes on from its checkpoint.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataLoader, InputExample } from '@sentenceforge/data';
import { embedDistillLoss } from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { fit, jsonlLogger } from '@sentenceforge/training';
import { readArguments } from './read-arguments.ts';
import { readRows } from './read-rows.ts';

const {
  model: start,
  output,
  ...given
} = readArguments('model', 'texts', 'labels', 'output', 'epochs', 'rate');
const model = await SentenceTransformer.load(start);
const texts = readFileSync(given.texts, 'utf8').trimEnd().split('\n');
const labels = readRows(given.labels, model.dimension);
const examples = texts.slice(0, labels.rows).map((text, row) => {
  const first = row * model.dimension;
  const label = Array.from(labels.data.subarray(first, first + model.dimension));
  return new InputExample({ texts: [text], label });
});
const loader = new DataLoader(examples, { batchSize: 64, shuffle: true, seed: 9 });
let sum = 0;
const started = performance.now();
const { aborted } = await fit(model, {
  trainObjectives: [[loader, embedDistillLoss()]],
  epochs: Number(given.epochs),
  learningRate: Number(given.rate),
  warmupSteps: 200,
  weightDecay: 0,
  outputPath: output,
  checkpoints: {
    path: join(output, 'checkpoints'),
    saveSteps: 500,
    resume: true,
    saveTotalLimit: 1,
  },
  callbacks: [jsonlLogger(output)],
  onStep: ({ step, totalSteps, loss, examplesPerSecond, secondsLeft }) => {
    sum += loss;
    if (step % 200 > 0) return;
    const left = `${Math.round(examplesPerSecond)} texts/s, ${Math.round(secondsLeft)} s left`;
    console.log(`step ${step} of ${totalSteps}: loss ${(sum / 200).toFixed(4)}, ${left}`);
    sum = 0;
  },
});
console.log(aborted ? 'stopped' : `done in ${Math.round((performance.now() - started) / 1000)} s`);
await model.dispose();
