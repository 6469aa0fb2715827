import { expect, test, vi } from 'vitest';
import { mean } from '../metrics/mean.ts';
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

test('a relevant document without text is never found, as in Python', async () => {
  const relevantDocs = { q: ['d', 'none'] };
  const { metrics } = await new NanoBEIREvaluator({ nq: { ...dataset, relevantDocs } }).evaluate({
    encode,
  });
  expect(metrics['NanoNQ_cosine_recall@10']).toBe(0.5);
});

test('a dataset given twice is refused before anything is loaded', async () => {
  const load = vi.fn(async () => dataset);
  const twice = NanoBEIREvaluator.load(load, { datasetNames: ['nq', 'NQ'] });
  await expect(twice).rejects.toThrow(/NanoNQ is given more than once, among nq, NQ/);
  expect(load).not.toHaveBeenCalled();
  expect(() => new NanoBEIREvaluator({ nq: dataset, NQ: dataset })).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID' }),
  );
});

test('a loader that returns nothing is named with its dataset', async () => {
  const load = (async () => undefined) as unknown as () => Promise<typeof dataset>;
  await expect(NanoBEIREvaluator.load(load, { datasetNames: ['nq'] })).rejects.toThrow(
    /The dataset NanoNQ is undefined/,
  );
});

test('the values of a mean are those of all queries, each dataset counting the same', async () => {
  const two = {
    ...dataset,
    queries: { q: 'query', r: 'asked' },
    relevantDocs: { q: ['d'], r: ['e'] },
  };
  const { metrics, perExample } = await new NanoBEIREvaluator({ nq: dataset, fever: two }).evaluate(
    {
      encode,
    },
  );
  for (const [key, values] of Object.entries(perExample!)) {
    expect(mean(values as Float64Array)).toBeCloseTo(metrics[key]!, 12);
  }
  expect(perExample!['NanoBEIR_mean_cosine_mrr@10']).toHaveLength(3);
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
  const { metrics, primaryMetric, perExample } = await evaluator.evaluate({ encode });
  expect(Object.keys(perExample!)).not.toContain(primaryMetric);
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
