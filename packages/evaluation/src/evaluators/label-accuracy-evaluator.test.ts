import { expect, test, vi } from 'vitest';
import fixture from '../../fixtures/label-accuracy.json' with { type: 'json' };
import { LabelAccuracyEvaluator } from './label-accuracy-evaluator.ts';
import type { LabelledExample } from './labelled-example.ts';
import type { PredictClasses } from './predict-classes.ts';

const { examples } = fixture;
const pairs = examples.map(({ texts }) => texts);
const labels = examples.map(({ label }) => label);
const predict: PredictClasses = async (given) =>
  given.map(([first]) => {
    const logits = fixture.logits[Number(first!.slice(1))]!;
    return logits.indexOf(Math.max(...logits));
  });

test.each(fixture.cases)(
  'named "$name", as in Python',
  async ({ name, metrics, primaryMetric }) => {
    const evaluator = LabelAccuracyEvaluator.fromInputExamples(examples, predict, { name });
    expect(await evaluator.evaluate()).toMatchObject({ metrics, primaryMetric });
  },
);

test('per pair, whether the class is right', async () => {
  const pair = ['a', 'b'];
  const evaluator = new LabelAccuracyEvaluator([pair, pair, pair], [0, 2, 1], async () => [
    0, 1, 1,
  ]);
  const { metrics, perExample } = await evaluator.evaluate();
  expect(perExample).toEqual({ accuracy: Float64Array.of(1, 0, 1) });
  expect(metrics).toEqual({ accuracy: 2 / 3 });
});

test('lists of pairs and typed arrays of class ids are taken as well', async () => {
  const typed: PredictClasses = async (given) => Int32Array.from(await predict(given));
  const evaluator = new LabelAccuracyEvaluator(pairs, Uint8Array.from(labels), typed);
  expect((await evaluator.evaluate()).metrics).toEqual(fixture.cases[0]!.metrics);
});

test('the classifier sees the first two texts of all examples in one call', async () => {
  const spy = vi.fn(async () => [0, 1]);
  const { signal } = new AbortController();
  const evaluator = LabelAccuracyEvaluator.fromInputExamples(
    [
      { texts: ['a', 'b', 'not used'], label: 0 },
      { texts: ['c', 'd'], label: 0 },
    ],
    spy,
  );
  const { metrics } = await evaluator.evaluate(undefined, { signal });
  expect(metrics).toEqual({ accuracy: 0.5 });
  const expected = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  expect(spy).toHaveBeenCalledExactlyOnceWith(expected, { signal });
});

test.each([
  [[['a', 'b']], [0, 1], { pairs: 1, labels: 2 }],
  [[], [], { pairs: 0, labels: 0 }],
  [[['a', 'b'], ['a']], [0, 1], { index: 1, texts: 1 }],
  [[['a', 'b', 'c']], [0], { index: 0, texts: 3 }],
  [[['a', undefined as unknown as string]], [0], { place: 'pairs[0][1]', value: undefined }],
])('the pairs %j with the labels %j are refused', (given, ids, details) => {
  expect(() => new LabelAccuracyEvaluator(given, ids, predict)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details }),
  );
});

test.each([0.5, -1, Number.NaN, undefined, [1, 0]])('the label %j is refused', (label) => {
  const given: LabelledExample[] = [
    { texts: ['a', 'b'], label: 0 },
    { texts: ['c', 'd'], label: label as number },
  ];
  expect(() => LabelAccuracyEvaluator.fromInputExamples(given, predict)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details: { index: 1, label } }),
  );
});

test.each([
  [[0, 1, 2], { pairs: 2, predictions: 3 }],
  [[0, 0.7], { index: 1, prediction: 0.7 }],
])('the predictions %j for two pairs are refused', async (predictions, details) => {
  const evaluator = new LabelAccuracyEvaluator(
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    [0, 1],
    async () => predictions,
  );
  await expect(evaluator.evaluate()).rejects.toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details }),
  );
});
