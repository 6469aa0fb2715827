import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import { describe, expect, test, vi } from 'vitest';
import fixture from '../../fixtures/triplet.json' with { type: 'json' };
import type { Encoder } from '../encoding/encoder.ts';
import { TripletEvaluator } from './triplet-evaluator.ts';
import type { TripletOptions } from './triplet-options.ts';

const { anchors, positives, negatives } = fixture;

const encodeBy = (vectors: Readonly<Record<string, number[]>>): Encoder['encode'] =>
  vi.fn(async (texts: readonly string[]) => ({
    data: Float64Array.from(texts.flatMap((text) => vectors[text]!)),
    rows: texts.length,
    columns: 6,
  }));

const encoder = (similarityFnName?: SimilarityFunctionName) => ({
  encode: encodeBy({}),
  encodeQuery: encodeBy(fixture.queries),
  encodeDocument: encodeBy(fixture.documents),
  similarityFnName: similarityFnName ?? null,
});

const camelCase = (key: string) => key.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

describe.each(fixture.cases)('$options, model $modelSimilarity, as in Python', (expected) => {
  const options = Object.fromEntries(
    Object.entries(expected.options).map(([key, value]) => [camelCase(key), value]),
  ) as TripletOptions;
  const evaluator = new TripletEvaluator(anchors, positives, negatives, options);
  const model = encoder(expected.modelSimilarity as SimilarityFunctionName);

  test('metrics, their order and the primary metric', async () => {
    const found = await evaluator.evaluate(model);
    expect(Object.keys(found.metrics)).toEqual(Object.keys(expected.metrics));
    expect(found.metrics).toEqual(expected.metrics);
    expect(found.primaryMetric).toBe(expected.primaryMetric);
  });
});

test('accuracies are shares in float32, a tie is a miss, and a model may know no queries', async () => {
  const vectors = { a: [1, 0], near: [2, 1], far: [0, 1] };
  const model = {
    encode: async (texts: readonly string[]) => ({
      data: Float32Array.from(texts.flatMap((text) => vectors[text as 'a'])),
      rows: texts.length,
      columns: 2,
    }),
  };
  const evaluator = new TripletEvaluator(
    ['a', 'a', 'a'],
    ['near', 'far', 'near'],
    ['far', 'near', 'near'],
  );
  const { metrics, perExample } = await evaluator.evaluate(model);
  expect(metrics).toEqual({ cosine_accuracy: Math.fround(1 / 3) });
  expect(perExample).toEqual({ cosine_accuracy: Float64Array.of(1, 0, 0) });
});

test('the primary metric is among the metrics whatever the name, unlike in Python', async () => {
  const evaluator = new TripletEvaluator(anchors, positives, negatives, { name: 'dot' });
  const { metrics, primaryMetric } = await evaluator.evaluate(encoder('dot'));
  expect(Object.keys(metrics)).toEqual(['dot_dot_accuracy']);
  expect(primaryMetric).toBe('dot_dot_accuracy');
});

test('fromInputExamples takes the first three texts', async () => {
  const examples = anchors.map((anchor, index) => ({
    texts: [anchor, positives[index]!, negatives[index]!, 'not used'],
  }));
  const found = TripletEvaluator.fromInputExamples(examples, { name: 'dev' });
  const expected = new TripletEvaluator(anchors, positives, negatives, { name: 'dev' });
  expect(await found.evaluate(encoder())).toEqual(await expected.evaluate(encoder()));
});

test('each distinct query and document is encoded once, with the options and the signal', async () => {
  const model = encoder();
  const { signal } = new AbortController();
  const evaluator = new TripletEvaluator(['t1', 't1'], ['t2', 't1'], ['t3', 't2'], {
    batchSize: 4,
  });
  await evaluator.evaluate(model, { signal });
  const options = { batchSize: 4, showProgressBar: false, signal };
  expect(model.encodeQuery).toHaveBeenCalledExactlyOnceWith(['t1'], options);
  expect(model.encodeDocument).toHaveBeenCalledExactlyOnceWith(['t2', 't1', 't3'], options);
  expect(model.encode).not.toHaveBeenCalled();
});

test.each([
  [['a', 'b'], ['a'], ['c', 'd'], { anchors: 2, positives: 1, negatives: 2 }],
  [['a'], ['a'], [], { anchors: 1, positives: 1, negatives: 0 }],
  [[], [], [], { anchors: 0, positives: 0, negatives: 0 }],
  [['a'], ['b'], [undefined as unknown as string], { place: 'negatives[0]', value: undefined }],
])('the lists %j, %j and %j are refused', (first, second, third, details) => {
  expect(() => new TripletEvaluator(first, second, third)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details }),
  );
});

test('an example of two texts is refused with its index', () => {
  const examples = [{ texts: ['a', 'b', 'c'] }, { texts: ['a', 'b'] }];
  expect(() => TripletEvaluator.fromInputExamples(examples)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details: { index: 1, texts: 2 } }),
  );
});

test.each([
  [{ mainSimilarityFunction: 'cosin' }, 'NAME_UNKNOWN', /Did you mean cosine\?/],
  [{ similarityFnNames: ['maxsim'] }, 'NAME_UNKNOWN', /"maxsim"/],
  [{ mainSimilarityFunction: 'dot', similarityFnNames: ['cosine'] }, 'OPTION_INVALID', /not among/],
  [{ truncateDim: 1.5 }, 'OPTION_INVALID', /truncateDim is 1.5/],
  [{ margin: { euclid: 1 } }, 'NAME_UNKNOWN', /"euclid"/],
  [{ margin: Number.NaN }, 'OPTION_INVALID', /margin is NaN/],
  [{ margin: { cosine: '1' } }, 'OPTION_INVALID', /margin.cosine is 1, not a finite number/],
])('the options %j are refused', (options, code, message) => {
  const make = () =>
    new TripletEvaluator(['a'], ['b'], ['c'], options as unknown as TripletOptions);
  expect(make).toThrow(expect.objectContaining({ code }));
  expect(make).toThrow(message);
});
