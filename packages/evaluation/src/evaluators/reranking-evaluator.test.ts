import { expect, test, vi } from 'vitest';
import { RerankingEvaluator } from './reranking-evaluator.ts';
import type { RerankingOptions } from './reranking-options.ts';
import type { RerankingSample } from './reranking-sample.ts';

// What Python reports is compared in oracle/retrieval.test.ts.

const encode = async (texts: readonly string[]) => ({
  data: Float64Array.from(texts.flatMap((text) => [text.length, 1])),
  rows: texts.length,
  columns: 2,
});
const samples = [
  { query: 'aa', positive: 'bb', negative: ['cccc', 'ddddd'] },
  { query: 'aaaa', positive: ['b'], negative: 'cccc' },
  { query: 'left out', positive: [], negative: ['c'] },
];

test('one value per sample with both kinds of documents, and their means', async () => {
  const evaluator = new RerankingEvaluator(samples, { name: 'dev', atK: 3 });
  const { metrics, primaryMetric, perExample, csv } = await evaluator.evaluate({ encode });
  expect(primaryMetric).toBe('dev_ndcg@3');
  expect(perExample?.['dev_mrr@3']).toEqual(Float64Array.of(1, 0.5));
  expect(metrics['dev_mrr@3']).toBe(0.75);
  expect(csv).toMatchObject([
    { fileName: 'RerankingEvaluator_dev_results_@3.csv', header: 'epoch,steps,MAP,MRR@3,NDCG@3' },
  ]);
});

test('encodes all at once, or a sample at a time, with equal results', async () => {
  const model = { encode, encodeDocument: vi.fn(encode) };
  const batched = await new RerankingEvaluator(samples).evaluate(model);
  expect(model.encodeDocument).toHaveBeenCalledOnce();
  const each = new RerankingEvaluator(samples, { useBatchedEncoding: false });
  expect(await each.evaluate(model)).toEqual(batched);
  expect(model.encodeDocument).toHaveBeenCalledTimes(3);
});

test('samples without both kinds of documents only are refused', () => {
  expect(() => new RerankingEvaluator(samples.slice(2))).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details: { samples: 1 } }),
  );
});

test.each([
  [{ query: 'a', negative: ['c'] }, /samples\[1\]\.positive is undefined, not a text/],
  [{ query: 'a', positive: ['b', 7], negative: ['c'] }, /samples\[1\]\.positive\[1\] is 7/],
  [{ positive: 'b', negative: 'c' }, /samples\[1\]\.query is undefined/],
  [undefined, /samples\[1\]\.query is undefined/],
])('the sample %j is refused with its place', (sample, message) => {
  const make = () => new RerankingEvaluator([samples[0]!, sample as RerankingSample]);
  expect(make).toThrow(expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID' }));
  expect(make).toThrow(message);
});

test.each([
  [{ atK: 0 }, 'OPTION_INVALID', /atK is 0/],
  [{ truncateDim: -1 }, 'OPTION_INVALID', /truncateDim is -1/],
  [{ similarityFct: 'cos_sim' }, 'NAME_UNKNOWN', /"cos_sim"/],
])('the options %j are refused', (options, code, message) => {
  const make = () => new RerankingEvaluator(samples, options as RerankingOptions);
  expect(make).toThrow(expect.objectContaining({ code }));
  expect(make).toThrow(message);
});

test('an embedding that is not finite is refused', async () => {
  const broken = { encode: async () => ({ data: Float32Array.of(1, NaN), rows: 2, columns: 1 }) };
  await expect(new RerankingEvaluator(samples).evaluate(broken)).rejects.toThrow(/NaN in column 0/);
});
