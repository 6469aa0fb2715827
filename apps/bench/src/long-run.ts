import { parseArgs } from 'node:util';
import { DataLoader, InputExample } from '@sentenceforge/data';
import { cosineSimilarityLoss } from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { fit } from '@sentenceforge/training';

// Whether memory stays flat: the resident set of a long run with a tiny model, every 500 steps.
const { values } = parseArgs({
  options: { model: { type: 'string' }, steps: { type: 'string', default: '10000' } },
});
const words = 'a plane takes off while two dogs run through wet grass near an old house'.split(' ');
const text = (row: number): string =>
  Array.from({ length: 3 + (row % 17) }, (_, i) => words[(row * 7 + i * 3) % words.length]).join(
    ' ',
  );
const examples = Array.from(
  { length: 1000 },
  (_, row) => new InputExample({ texts: [text(row), text(row + 5)], label: (row % 6) / 5 }),
);
const model = await SentenceTransformer.load(values.model!, { threads: 1 });
const resident: number[] = [];
await fit(model, {
  trainObjectives: [
    [new DataLoader(examples, { batchSize: 16, shuffle: true }), cosineSimilarityLoss()],
  ],
  epochs: 10_000,
  maxSteps: Number(values.steps),
  onStep: ({ step }) => {
    if (step % 500 === 0) resident.push(process.memoryUsage.rss() / 2 ** 20);
  },
});
const [first, ...rest] = resident;
console.log(
  JSON.stringify({ mebibytes: resident.map(Math.round), growth: Math.max(...rest) / first! - 1 }),
);
