import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import fixture from '../../fixtures/embedding-similarity.json' with { type: 'json' };
import type { Encoder } from '../encoding/encoder.ts';
import { bootstrapInterval } from '../statistics/bootstrap-interval.ts';
import { EmbeddingSimilarityEvaluator } from './embedding-similarity-evaluator.ts';
import type { EmbeddingSimilarityOptions } from './embedding-similarity-options.ts';

const { sentences1, sentences2 } = fixture;
const scores = fixture.cases[0]!.scores;
const vectors = new Map(Object.entries(fixture.vectors));

const encoder = (similarityFnName?: SimilarityFunctionName | null): Encoder => ({
  encode: async (texts) => ({
    data: Float64Array.from(texts.flatMap((text) => vectors.get(text)!)),
    rows: texts.length,
    columns: 8,
  }),
  ...(similarityFnName !== undefined && { similarityFnName }),
});

const close = (expected: number | null | undefined) =>
  expected == null ? Number.NaN : expect.closeTo(expected, 9);

describe.each(fixture.cases)('$options, model $modelSimilarity, as in Python', (expected) => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'similarity-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const camelCase = (key: string) => key.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  const options = Object.fromEntries(
    Object.entries(expected.options).map(([key, value]) => [camelCase(key), value]),
  ) as EmbeddingSimilarityOptions;
  const evaluator = new EmbeddingSimilarityEvaluator(
    sentences1,
    sentences2,
    expected.scores,
    options,
  );
  const model = encoder(expected.modelSimilarity as SimilarityFunctionName);

  test('metrics, their order, the primary metric and the CSV file', async () => {
    await evaluator.evaluate(model, { outputPath: folder, epoch: 0, steps: 100 });
    const found = await evaluator.evaluate(model, { outputPath: folder, epoch: 1 });
    expect(found.metrics).toEqual(
      Object.fromEntries(
        Object.entries<number | null | undefined>(expected.metrics).map(([key, value]) => [
          key,
          close(value),
        ]),
      ),
    );
    expect(Object.keys(found.metrics)).toEqual(Object.keys(expected.metrics));
    expect(found.primaryMetric).toBe(expected.primaryMetric);

    const files = Object.entries<string | undefined>(expected.files);
    expect(await readdir(folder)).toEqual(files.map(([name]) => name));
    for (const [name, text] of files) {
      const written = await readFile(join(folder, name), 'utf8');
      const cells = (content: string) => content.split(/([,\r\n]+)/);
      expect(cells(written)).toEqual(
        cells(text!).map((cell) =>
          cell.includes('.')
            ? expect.toSatisfy((value: string) => Math.abs(Number(value) - Number(cell)) <= 1e-9)
            : cell,
        ),
      );
    }
  });
});

test('fromInputExamples takes the first two texts and the label', async () => {
  const examples = scores.map((label, index) => ({
    texts: [sentences1[index]!, sentences2[index]!, 'not used'],
    label,
  }));
  const found = EmbeddingSimilarityEvaluator.fromInputExamples(examples, { name: 'dev' });
  const expected = new EmbeddingSimilarityEvaluator(sentences1, sentences2, scores, {
    name: 'dev',
  });
  expect(await found.evaluate(encoder())).toEqual(await expected.evaluate(encoder()));
});

test('per pair, the similarities and the scores; for a maximum those of the best similarity', async () => {
  const options = { similarityFnNames: ['cosine', 'dot'], name: 'dev' } as const;
  const evaluator = new EmbeddingSimilarityEvaluator(sentences1, sentences2, scores, options);
  const { metrics, perExample } = await evaluator.evaluate(encoder());
  expect(Object.keys(perExample!)).toEqual(Object.keys(metrics));
  for (const [key, pairs] of Object.entries(perExample!)) {
    // Python's number, and that of a bootstrap without its draws.
    expect(bootstrapInterval(pairs, { samples: 1 }).estimate).toBeCloseTo(metrics[key]!, 12);
  }
});

test('each distinct text is encoded once, with the options and the signal', async () => {
  const model = encoder(null);
  const encode = vi.spyOn(model, 'encode');
  const { signal } = new AbortController();
  const evaluator = new EmbeddingSimilarityEvaluator(['a1', 'a2'], ['a2', 'b1'], [0, 1]);
  await evaluator.evaluate(model, { signal });
  expect(encode.mock.calls).toEqual([
    [['a1', 'a2', 'b1'], { batchSize: 16, showProgressBar: false, signal }],
  ]);
});

test.each([
  ['different lengths', ['a', 'b'], ['a'], [1, 2], { sentences1: 2, sentences2: 1, scores: 2 }],
  ['nothing', [], [], [], { sentences1: 0, sentences2: 0, scores: 0 }],
  ['a NaN', ['a', 'b'], ['c', 'd'], [1, Number.NaN], { index: 1, score: Number.NaN }],
  [
    'no text',
    ['a', undefined as unknown as string],
    ['c', 'd'],
    [1, 2],
    { place: 'sentences1[1]', value: undefined },
  ],
])('%s is refused', (_, first, second, values, details) => {
  expect(() => new EmbeddingSimilarityEvaluator(first, second, values)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details }),
  );
});

test.each([
  [
    { texts: ['a'], label: 1 },
    { index: 1, texts: 1 },
  ],
  [{ texts: ['a', 'b'] }, { index: 1, score: undefined }],
  [
    { texts: ['a', 'b'], label: [1, 2] },
    { index: 1, score: [1, 2] },
  ],
])('the example %j is refused with its index', (example, details) => {
  const examples = [{ texts: ['a', 'b'], label: 1 }, example];
  expect(() => EmbeddingSimilarityEvaluator.fromInputExamples(examples)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details }),
  );
});

test.each([
  [{ mainSimilarity: 'cosin' }, 'NAME_UNKNOWN', /Did you mean cosine\?/],
  [{ similarityFnNames: ['dot', 'toString'] }, 'NAME_UNKNOWN', /"toString"/],
  [{ mainSimilarity: 'dot', similarityFnNames: ['cosine'] }, 'OPTION_INVALID', /dot is not among/],
  [{ precision: 'int4' }, 'NAME_UNKNOWN', /Did you mean int8\?/],
  [{ truncateDim: 0 }, 'OPTION_INVALID', /truncateDim is 0/],
])('the options %j are refused', (options, code, message) => {
  const make = () =>
    new EmbeddingSimilarityEvaluator(['a'], ['b'], [1], options as EmbeddingSimilarityOptions);
  expect(make).toThrow(expect.objectContaining({ code }));
  expect(make).toThrow(message);
});

test('an encoder that returns too few rows is refused', async () => {
  const evaluator = new EmbeddingSimilarityEvaluator(['a'], ['b'], [1]);
  const broken = { encode: async () => ({ data: new Float32Array(4), rows: 1, columns: 4 }) };
  await expect(evaluator.evaluate(broken)).rejects.toThrow(
    'The encoder was given 2 texts and returned a matrix of 1 rows and 4 columns with 4 numbers.',
  );
});
