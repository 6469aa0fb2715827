import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { InformationRetrievalEvaluator } from './information-retrieval-evaluator.ts';
import type { InformationRetrievalOptions } from './information-retrieval-options.ts';

// What Python reports is compared in oracle/retrieval.test.ts.

const vectors: Readonly<Record<string, number[]>> = {
  'What do cats drink?': [1, 0.2],
  'What do cars need?': [0, 1],
  'Cats drink milk.': [2, 0],
  'Cars need petrol.': [0, 3],
};
const encode = async (texts: readonly string[]) => ({
  data: Float64Array.from(texts.flatMap((text) => vectors[text]!)),
  rows: texts.length,
  columns: 2,
});
const queries = { q1: 'What do cats drink?', q2: 'What do cars need?' };
const corpus = { d1: 'Cats drink milk.', d2: 'Cars need petrol.' };
const relevant = { q1: ['d1'], q2: new Set(['d1', 'd2']) };

test('metrics, values per query, and an object or a Map for ids', async () => {
  const evaluator = new InformationRetrievalEvaluator(
    new Map(Object.entries(queries)),
    corpus,
    new Map(Object.entries(relevant)),
    { name: 'pets', precisionRecallAtK: [1] },
  );
  const { metrics, primaryMetric, perExample } = await evaluator.evaluate({ encode });
  expect(primaryMetric).toBe('pets_cosine_ndcg@10');
  expect(metrics['pets_cosine_recall@1']).toBe(0.75);
  expect(perExample?.['pets_cosine_recall@1']).toEqual(Float64Array.of(1, 0.5));
});

test('prompts reach the model, queries and documents their own methods', async () => {
  const model = { encode, encodeQuery: vi.fn(encode), encodeDocument: vi.fn(encode) };
  const { signal } = new AbortController();
  const evaluator = new InformationRetrievalEvaluator(queries, corpus, relevant, {
    queryPrompt: 'Q: ',
    corpusPromptName: 'passage',
    corpusChunkSize: 1,
    batchSize: 2,
  });
  await evaluator.evaluate(model, { signal });
  const options = { batchSize: 2, showProgressBar: false, signal };
  expect(model.encodeQuery.mock.calls).toEqual([
    [Object.values(queries), { ...options, prompt: 'Q: ' }],
  ]);
  expect(model.encodeDocument.mock.calls).toEqual(
    Object.values(corpus).map((text) => [[text], { ...options, promptName: 'passage' }]),
  );
});

test('files are as Python writes them, with bare line feeds, and predictions are replaced', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'retrieval-'));
  try {
    const evaluator = new InformationRetrievalEvaluator(queries, corpus, relevant, {
      accuracyAtK: [1, 1],
      precisionRecallAtK: [1],
      mrrAtK: [1],
      ndcgAtK: [1],
      mapAtK: [1],
      writePredictions: true,
    });
    await evaluator.evaluate({ encode }, { outputPath: folder });
    await evaluator.evaluate({ encode }, { outputPath: folder });
    const [predictions, results] = (await readdir(folder)).sort();
    const row = '-1,-1,1.0,1.0,1.0,0.75,1.0,1.0,1.0\n';
    const header =
      'epoch,steps,cosine-Accuracy@1,cosine-Accuracy@1,cosine-Precision@1,cosine-Recall@1';
    expect(await readFile(join(folder, results!), 'utf8')).toBe(
      `${header},cosine-MRR@1,cosine-NDCG@1,cosine-MAP@1\n${row}${row}`,
    );
    expect((await readFile(join(folder, predictions!), 'utf8')).split('\n')).toHaveLength(3);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([
  [{}, corpus, relevant, /0 queries, of which 0 have relevant documents, and 2 documents/],
  [queries, {}, relevant, /and 0 documents/],
  [queries, corpus, { q1: [] }, /2 queries, of which 0 have relevant documents/],
  [queries, corpus, { q1: ['d1', 'd3'] }, /"q1" has the relevant document "d3", which is not in/],
  [queries, corpus, { q1: 'd1' }, /query "q1" are "d1", not a list or a Set/],
  [queries, { d1: undefined }, relevant, /corpus\["d1"\] is undefined, not a text/],
  [{ q1: 7 }, corpus, relevant, /queries\["q1"\] is 7, not a text/],
  [undefined, corpus, relevant, /queries is undefined/],
])('the lists %j, %j, %j are refused', (asked, documents, answers, message) => {
  const make = () =>
    new InformationRetrievalEvaluator(
      asked as typeof queries,
      documents as typeof corpus,
      answers as typeof relevant,
    );
  expect(make).toThrow(expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID' }));
  expect(make).toThrow(message);
});

test.each([
  [{ scoreFunctions: ['cosin'] }, 'NAME_UNKNOWN', /Did you mean cosine\?/],
  [{ scoreFunctions: ['dot'], mainScoreFunction: 'cosine' }, 'OPTION_INVALID', /not among/],
  [{ ndcgAtK: [] }, 'OPTION_INVALID', /ndcgAtK is \[\]/],
  [{ mapAtK: [0] }, 'OPTION_INVALID', /mapAtK is \[0\]/],
  [{ truncateDim: 0 }, 'OPTION_INVALID', /truncateDim is 0/],
  [{ corpusChunkSize: 1.5 }, 'OPTION_INVALID', /corpusChunkSize is 1.5/],
])('the options %j are refused', (options, code, message) => {
  const make = () =>
    new InformationRetrievalEvaluator(
      queries,
      corpus,
      relevant,
      options as InformationRetrievalOptions,
    );
  expect(make).toThrow(expect.objectContaining({ code }));
  expect(make).toThrow(message);
});

test.each([
  [{ data: new Float32Array(2), rows: 1, columns: 2 }, 'EVALUATION_INPUT_INVALID', /2 texts/],
  [
    { data: Float32Array.of(1, 2, 3, Number.NaN), rows: 2, columns: 2 },
    'EVALUATION_INPUT_INVALID',
    /embedding of "Cars need petrol\." holds NaN in column 1/,
  ],
  [{ data: new Float32Array(6), rows: 2, columns: 3 }, 'MATRIX_SHAPE_MISMATCH', /2 x 2 and 2 x 3/],
])('documents encoded as %j are refused', async (matrix, code, message) => {
  const evaluator = new InformationRetrievalEvaluator(queries, corpus, relevant);
  const run = evaluator.evaluate({ encode, encodeDocument: async () => matrix });
  await expect(run).rejects.toThrow(expect.objectContaining({ code }));
  await expect(run).rejects.toThrow(message);
});
