import { expect, test, vi } from 'vitest';
import { TranslationEvaluator } from './translation-evaluator.ts';

// Python's numbers are compared in oracle/evaluators.test.ts.
const vectors: Readonly<Record<string, readonly number[]>> = {
  one: [1, 0],
  eins: [3, 1],
  two: [0, 1],
  zwei: [-1, 1],
  three: [1, 1],
  drei: [2, 0.1],
};
const encode = vi.fn(async (texts: readonly string[]) => ({
  data: Float32Array.from(texts.flatMap((text) => vectors[text]!)),
  rows: texts.length,
  columns: 2,
}));

test('accuracies in both directions, and per pair', async () => {
  const english = ['one', 'two', 'three'];
  const german = ['eins', 'zwei', 'drei'];
  const evaluator = new TranslationEvaluator(english, german, { name: 'en-de' });
  const { metrics, primaryMetric, perExample } = await evaluator.evaluate({ encode });
  // one is nearest to drei, and so is drei to one; three to eins.
  expect(perExample).toEqual({
    'en-de_src2trg_accuracy': Float64Array.of(0, 1, 0),
    'en-de_trg2src_accuracy': Float64Array.of(1, 1, 0),
    'en-de_mean_accuracy': Float64Array.of(0.5, 1, 0),
  });
  expect(metrics).toEqual({
    'en-de_src2trg_accuracy': 1 / 3,
    'en-de_trg2src_accuracy': 2 / 3,
    'en-de_mean_accuracy': 0.5,
  });
  expect(primaryMetric).toBe('en-de_mean_accuracy');
});

test('a text that stands twice is found at either place', async () => {
  const evaluator = new TranslationEvaluator(['one', 'two', 'one'], ['eins', 'zwei', 'eins']);
  expect((await evaluator.evaluate({ encode })).metrics.mean_accuracy).toBe(1);
});

test('the encoder gets the options and the signal', async () => {
  encode.mockClear();
  const { signal } = new AbortController();
  await new TranslationEvaluator(['one'], ['eins'], { batchSize: 4 }).evaluate(
    { encode },
    { signal },
  );
  const options = { batchSize: 4, showProgressBar: false, signal };
  expect(encode.mock.calls).toEqual([[['one', 'eins'], options]]);
});

test.each([
  [['a', 'b'], ['a'], { sourceSentences: 2, targetSentences: 1 }],
  [[], [], { sourceSentences: 0, targetSentences: 0 }],
  [['a'], [undefined as unknown as string], { place: 'targetSentences[0]', value: undefined }],
])('%j with %j is refused', (sources, targets, details) => {
  expect(() => new TranslationEvaluator(sources, targets)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details }),
  );
});

test('a dimension of 0 is refused', () => {
  expect(() => new TranslationEvaluator(['a'], ['b'], { truncateDim: 0 })).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID', details: { truncateDim: 0 } }),
  );
});
