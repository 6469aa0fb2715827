import { expect, test, vi } from 'vitest';
import type { Encoder } from '../encoding/encoder.ts';
import { BinaryClassificationEvaluator } from './binary-classification-evaluator.ts';
import { EmbeddingSimilarityEvaluator } from './embedding-similarity-evaluator.ts';
import type { Evaluator } from './evaluator.ts';
import { InformationRetrievalEvaluator } from './information-retrieval-evaluator.ts';
import { LabelAccuracyEvaluator } from './label-accuracy-evaluator.ts';
import { MSEEvaluator } from './mse-evaluator.ts';
import { MSEEvaluatorFromDataFrame } from './mse-evaluator-from-data-frame.ts';
import { NanoBEIREvaluator } from './nano-beir-evaluator.ts';
import { ParaphraseMiningEvaluator } from './paraphrase-mining-evaluator.ts';
import { RerankingEvaluator } from './reranking-evaluator.ts';
import { SequentialEvaluator } from './sequential-evaluator.ts';
import { TranslationEvaluator } from './translation-evaluator.ts';
import { TripletEvaluator } from './triplet-evaluator.ts';

const encoder = () => ({
  encode: vi.fn<Encoder['encode']>(async (texts) => ({
    data: Float64Array.from(texts.flatMap((text) => [text.length, 1])),
    rows: texts.length,
    columns: 2,
  })),
});
const [one, other] = [
  ['a', 'bb'],
  ['ccc', 'dddd'],
];
const dataset = {
  queries: { q: 'aa' },
  corpus: { d: 'b', e: 'ccc' },
  relevantDocs: { q: ['d'] },
};
type Make = (
  options: { readonly batchSize?: number; readonly showProgressBar?: boolean },
  teacher: Encoder,
) => Evaluator | Promise<Evaluator>;

const similarity: Make = (o) => new EmbeddingSimilarityEvaluator(one!, other!, [1, 0], o);
/** Every evaluator that encodes, with the batch size of Python's. */
const evaluators: [string, number, Make][] = [
  ['Binary', 32, (o) => new BinaryClassificationEvaluator(one!, other!, [1, 0], o)],
  ['EmbeddingSimilarity', 16, similarity],
  [
    'InformationRetrieval',
    32,
    (o) =>
      new InformationRetrievalEvaluator(dataset.queries, dataset.corpus, dataset.relevantDocs, o),
  ],
  ['MSE', 32, (o, teacher) => MSEEvaluator.fromTeacher(one!, other!, teacher, o)],
  [
    'MSEFromDataFrame',
    8,
    (o, teacher) =>
      MSEEvaluatorFromDataFrame.fromTeacher([{ en: 'a', de: 'b' }], teacher, [['en', 'de']], o),
  ],
  ['NanoBEIR', 32, (o) => new NanoBEIREvaluator({ nq: dataset }, o)],
  ['ParaphraseMining', 16, (o) => new ParaphraseMiningEvaluator(dataset.corpus, [['d', 'e']], o)],
  [
    'Reranking',
    64,
    (o) => new RerankingEvaluator([{ query: 'a', positive: 'bb', negative: 'ccc' }], o),
  ],
  ['Translation', 16, (o) => new TranslationEvaluator(one!, other!, o)],
  ['Triplet', 16, (o) => new TripletEvaluator(one!, other!, one!, o)],
];

const { signal } = new AbortController();

test.each(evaluators)(
  '%s: the batch size is %d unless it is given, and the signal is passed on',
  async (_, batchSize, make) => {
    for (const given of [{}, { batchSize: 3, showProgressBar: true }]) {
      const expected = { batchSize, showProgressBar: false, ...given };
      const [teacher, student] = [encoder(), encoder()];
      const evaluator = await make(given, teacher);
      for (const [, options] of teacher.encode.mock.calls) {
        expect(options).toMatchObject(expected);
      }
      await evaluator.evaluate(student, { signal });
      expect(student.encode).toHaveBeenCalled();
      for (const [, options] of student.encode.mock.calls) {
        expect(options).toMatchObject({ ...expected, signal });
      }
    }
  },
);

test.each(evaluators)('%s: what is no encoder is refused', async (_, __, make) => {
  const evaluator = await make({}, encoder());
  for (const given of [undefined, {}, { encode: async () => [[1, 2]] }]) {
    await expect(evaluator.evaluate(given as unknown as Encoder)).rejects.toThrow(
      expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID' }),
    );
  }
});

test.each(evaluators)(
  '%s: the primary metric is among what examples can be drawn for',
  async (_, __, make) => {
    const evaluator = await make({}, encoder());
    const { perExample, primaryMetric } = await evaluator.evaluate(encoder());
    expect(Object.keys(perExample!)).toContain(primaryMetric);
  },
);

test('an aborted signal stops a classifier and the evaluators of a sequence', async () => {
  const context = { signal: AbortSignal.abort(new Error('stopped')) };
  const predict = vi.fn(async () => [0]);
  const classifier = new LabelAccuracyEvaluator([['a', 'b']], [0], predict);
  await expect(classifier.evaluate(encoder(), context)).rejects.toThrow('stopped');
  const sequence = new SequentialEvaluator([classifier]);
  await expect(sequence.evaluate(encoder(), context)).rejects.toThrow('stopped');
  expect(predict).not.toHaveBeenCalled();
});

test('a sequence stops between two evaluators', async () => {
  const controller = new AbortController();
  const stopping = {
    name: 'stopping',
    evaluate: async () => {
      controller.abort(new Error('stopped'));
      return { metrics: { score: 1 }, primaryMetric: 'score' };
    },
  };
  const next = { name: 'next', evaluate: vi.fn(stopping.evaluate) };
  const sequence = new SequentialEvaluator([stopping, next]);
  await expect(sequence.evaluate(encoder(), { signal: controller.signal })).rejects.toThrow();
  expect(next.evaluate).not.toHaveBeenCalled();
});
