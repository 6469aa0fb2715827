import { expect, test, vi } from 'vitest';
import { bootstrapInterval } from '../statistics/bootstrap-interval.ts';
import { BinaryClassificationEvaluator } from './binary-classification-evaluator.ts';
import type { BinaryClassificationOptions } from './binary-classification-options.ts';

// Python's numbers are compared in oracle/evaluators.test.ts.
const angles: Readonly<Record<string, number>> = { a: 0, b: 0.3, c: 0.9, d: 1.4, e: 2 };
const encode = vi.fn(async (texts: readonly string[]) => ({
  data: Float64Array.from(
    texts.flatMap((text) => [Math.cos(angles[text]!), Math.sin(angles[text]!)]),
  ),
  rows: texts.length,
  columns: 2,
}));
const [sentences1, sentences2] = [
  ['a', 'a', 'b', 'a', 'd'],
  ['b', 'c', 'b', 'e', 'e'],
];
const labels = [1, 0, 1, 0, 1];

test('pairs that can be told apart are, at a threshold between them', async () => {
  const evaluator = new BinaryClassificationEvaluator(sentences1, sentences2, labels);
  const { metrics, primaryMetric } = await evaluator.evaluate({ encode });
  const threshold = (Math.cos(0.6) + Math.cos(0.9)) / 2;
  expect(metrics).toEqual({
    cosine_accuracy: 1,
    cosine_accuracy_threshold: expect.closeTo(threshold, 12),
    cosine_f1: 1,
    cosine_f1_threshold: expect.closeTo(threshold, 12),
    cosine_precision: 1,
    cosine_recall: 1,
    cosine_ap: 1,
    cosine_mcc: 1,
  });
  expect(primaryMetric).toBe('cosine_ap');
});

test('per pair, whether the best threshold is right, and what the average precision is made of', async () => {
  const options = { similarityFnNames: ['euclidean', 'dot'], name: 'dev' } as const;
  const reversed = labels.map((label) => 1 - label);
  const evaluator = new BinaryClassificationEvaluator(sentences1, sentences2, reversed, options);
  const { metrics, perExample, primaryMetric } = await evaluator.evaluate({ encode });
  const keys = ['euclidean', 'dot', 'max'].flatMap((name) => [
    `dev_${name}_accuracy`,
    `dev_${name}_ap`,
  ]);
  expect(Object.keys(perExample!)).toEqual(keys);
  for (const key of keys) {
    const { estimate } = bootstrapInterval(perExample![key]!, { samples: 1 });
    expect(estimate).toBeCloseTo(metrics[key]!, 12);
  }
  expect(primaryMetric).toBe('dev_max_ap');
});

test('fromInputExamples takes the first two texts and the label', async () => {
  const examples = labels.map((label, index) => ({
    texts: [sentences1[index]!, sentences2[index]!, 'not used'],
    label,
  }));
  const found = BinaryClassificationEvaluator.fromInputExamples(examples);
  const expected = new BinaryClassificationEvaluator(sentences1, sentences2, labels);
  expect(await found.evaluate({ encode })).toEqual(await expected.evaluate({ encode }));
});

test('each distinct text is encoded once, with the options and the signal', async () => {
  encode.mockClear();
  const { signal } = new AbortController();
  await new BinaryClassificationEvaluator(['a', 'b'], ['b', 'c'], [1, 0]).evaluate(
    { encode },
    { signal },
  );
  expect(encode.mock.calls).toEqual([
    [['a', 'b', 'c'], { batchSize: 32, showProgressBar: false, signal }],
  ]);
});

test.each([
  ['different lengths', ['a', 'b'], ['a'], [1], { sentences1: 2, sentences2: 1, labels: 1 }],
  ['nothing', [], [], [], { sentences1: 0, sentences2: 0, labels: 0 }],
  ['a score', ['a', 'b'], ['c', 'd'], [1, 0.5], { index: 1, label: 0.5 }],
  ['a NaN', ['a'], ['c'], [Number.NaN], { index: 0, label: Number.NaN }],
  [
    'no text',
    ['a'],
    [undefined as unknown as string],
    [1],
    { place: 'sentences2[0]', value: undefined },
  ],
])('%s is refused', (_, first, second, given, details) => {
  expect(() => new BinaryClassificationEvaluator(first, second, given)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details }),
  );
});

test.each([
  [
    { texts: ['a'], label: 1 },
    { index: 1, texts: 1 },
  ],
  [{ texts: ['a', 'b'] }, { index: 1, label: undefined }],
])('the example %j is refused with its index', (example, details) => {
  const examples = [{ texts: ['a', 'b'], label: 1 }, example];
  expect(() => BinaryClassificationEvaluator.fromInputExamples(examples)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details }),
  );
});

test.each([
  [{ similarityFnNames: ['cosin'] }, 'NAME_UNKNOWN'],
  [{ truncateDim: 0 }, 'OPTION_INVALID'],
])('the options %j are refused', (options, code) => {
  const given = options as BinaryClassificationOptions;
  expect(() => new BinaryClassificationEvaluator(['a'], ['b'], [1], given)).toThrow(
    expect.objectContaining({ code }),
  );
});
