import { parseArgs } from 'node:util';
import { DataLoader, readExamples } from '@sentenceforge/data';
import { EmbeddingSimilarityEvaluator } from '@sentenceforge/evaluation';
import { cosineSimilarityLoss } from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { classicNoDecay, fit } from '@sentenceforge/training';

// Our side of the quality measurement: one epoch of STS-B with a seed, then Spearman on the test file. `python/quality.py`
// is its twin; shuffles and dropout are each side's own.
const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    train: { type: 'string' },
    test: { type: 'string' },
    seed: { type: 'string' },
    threads: { type: 'string' },
  },
});
const seed = Number(values.seed);
const model = await SentenceTransformer.load(values.model!, { threads: Number(values.threads) });
const read = async (file: string) => (await readExamples(file, { scoreRange: [0, 5] })).examples;
const evaluator = EmbeddingSimilarityEvaluator.fromInputExamples(await read(values.test!));
const score = async (): Promise<number> =>
  (await evaluator.evaluate(model)).metrics.spearman_cosine!;
const loader = new DataLoader(await read(values.train!), { batchSize: 16, shuffle: true, seed });

const before = await score();
await fit(model, {
  trainObjectives: [[loader, cosineSimilarityLoss()]],
  warmupSteps: Math.floor(loader.length / 10),
  // the old fit's rule, as on Python's side
  noDecay: classicNoDecay,
  seed,
});
const after = await score();
console.log(
  JSON.stringify({ seed, before, after, about: `sentenceforge, Node ${process.version}` }),
);
