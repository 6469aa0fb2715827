import { parseArgs } from 'node:util';
import { type Encoder, InformationRetrievalEvaluator } from '@sentenceforge/evaluation';
import type { Measurement } from './measurement.ts';

// Our side of the retrieval measurement; `python/retrieval.py` is its twin.
const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    queries: { type: 'string' },
    dimension: { type: 'string' },
  },
});
const [documents, queries, columns] = [values.documents, values.queries, values.dimension].map(
  Number,
) as [number, number, number];

// Random numbers stand for a model; what they take is not counted.
let encoding = 0;
let state = 1;
const encoder: Encoder = {
  encode: async (texts) => {
    const started = performance.now();
    const data = new Float32Array(texts.length * columns);
    for (let index = 0; index < data.length; index++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      data[index] = state / 0x80000000;
    }
    encoding += performance.now() - started;
    return { data, rows: texts.length, columns };
  },
};
const texts = (kind: string, count: number): Map<string, string> =>
  new Map(Array.from({ length: count }, (_, index) => [`${kind}${index}`, `${kind} ${index}`]));
const evaluator = new InformationRetrievalEvaluator(
  texts('query', queries),
  texts('document', documents),
  new Map(Array.from({ length: queries }, (_, index) => [`query${index}`, [`document${index}`]])),
);

const started = performance.now();
await evaluator.evaluate(encoder);
const seconds = (performance.now() - started - encoding) / 1000;
const measurement: Measurement = {
  seconds,
  rate: queries / seconds,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  about: `sentenceforge, Node ${process.version}, 1 thread`,
};
console.log(JSON.stringify(measurement));
