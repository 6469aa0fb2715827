import { parseArgs } from 'node:util';
import { readExamples } from '@sentenceforge/data';
import { SentenceTransformer } from '@sentenceforge/models';
import type { Measurement } from './measurement.ts';

// Our side of the encoding measurement; `python/encode.py` is its twin.
const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    test: { type: 'string' },
    threads: { type: 'string' },
    weights: { type: 'string', default: 'float32' },
  },
});
const weights = values.weights === 'int8' ? 'int8' : 'float32';
const threads = Number(values.threads);
const model = await SentenceTransformer.load(values.model!, { threads, weights });
const { examples } = await readExamples(values.test!, { scoreRange: [0, 5] });
const texts = examples.flatMap((example) => example.texts);
await model.encode(texts.slice(0, 64), { batchSize: 32 });

const started = performance.now();
const embeddings = await model.encode(texts, { batchSize: 32 });
const seconds = (performance.now() - started) / 1000;
let checksum = 0;
for (const value of embeddings.data) checksum += Math.abs(value);
const measurement: Measurement & { checksum: number } = {
  seconds,
  rate: texts.length / seconds,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  about: `sentenceforge, Node ${process.version}, ${values.threads} threads, ${weights}, batch size 32`,
  checksum,
};
console.log(JSON.stringify(measurement));
