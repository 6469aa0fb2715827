import { expect, test, vi } from 'vitest';
import { NanoBEIREvaluator } from './nano-beir-evaluator.ts';

// What Python reports is compared in oracle/retrieval.test.ts.

const dataset = {
  queries: { q: 'query', empty: '' },
  corpus: { d: 'document', e: 'other', none: '' },
  relevantDocs: { q: ['d'] },
};
const encode = vi.fn(async (texts: readonly string[]) => ({
  data: Float64Array.from(texts, (text) => text.length),
  rows: texts.length,
  columns: 1,
}));

test('loads each dataset by its full name, all thirteen by default', async () => {
  const load = vi.fn(async () => dataset);
  const { evaluators } = await NanoBEIREvaluator.load(load, { datasetNames: ['MSMARCO', 'nq'] });
  expect(load.mock.calls).toEqual([['NanoMSMARCO'], ['NanoNQ']]);
  expect(evaluators.map(({ name }) => name)).toEqual(['NanoMSMARCO', 'NanoNQ']);
  expect(evaluators[0]!.documents.ids).toEqual(['d', 'e']);
  expect((await NanoBEIREvaluator.load(load)).evaluators).toHaveLength(13);
});

test('a prompt for all, or one for each, reaches the model', async () => {
  encode.mockClear();
  const evaluator = new NanoBEIREvaluator(
    { nq: dataset, scifact: dataset },
    { queryPrompts: { nq: 'N: ', scifact: 'S: ' }, corpusPrompts: 'D: ' },
  );
  await evaluator.evaluate({ encode });
  expect(encode.mock.calls.map(([, options]: unknown[]) => options)).toMatchObject(
    ['N: ', 'D: ', 'S: ', 'D: '].map((prompt) => ({ prompt })),
  );
});

test('another aggregate has its own name, also when it holds an underscore', async () => {
  const options = { aggregateFn: Math.min, aggregateKey: 'the_least' };
  const least = (values: readonly number[]) => Math.min(...values);
  const evaluator = new NanoBEIREvaluator({ nq: dataset }, { ...options, aggregateFn: least });
  const { metrics, primaryMetric } = await evaluator.evaluate({ encode });
  expect(primaryMetric).toBe('NanoBEIR_the_least_cosine_ndcg@10');
  expect(metrics[primaryMetric]).toBe(metrics['NanoNQ_cosine_ndcg@10']);
});

test.each([
  [{ msmarko: dataset }, {}, 'NAME_UNKNOWN', /Did you mean msmarco\?/],
  [{}, {}, 'EVALUATION_INPUT_INVALID', /no dataset/],
  [{ nq: dataset }, { queryPrompts: { fever: 'x' } }, 'OPTION_INVALID', /no prompt for nq/],
  [{ nq: { ...dataset, relevantDocs: { q: ['x'] } } }, {}, 'EVALUATION_INPUT_INVALID', /"x"/],
])('%j with %j is refused', (datasets, options, code, message) => {
  const make = () => new NanoBEIREvaluator(datasets as Record<string, typeof dataset>, options);
  expect(make).toThrow(expect.objectContaining({ code }));
  expect(make).toThrow(message);
});
