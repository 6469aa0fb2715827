import {
  EmbeddingSimilarityEvaluator,
  type Encoder,
  type Evaluator,
  LabelAccuracyEvaluator,
} from '@sentenceforge/evaluation';
import type { SentenceTransformer } from '@sentenceforge/models';
import { expect, test } from 'vitest';
import { evaluateModels } from './evaluate-models.ts';
import type { NamedModel } from './named-model.ts';

/** A model whose embeddings are powers of a text's length, and that logs what is done with it. */
function named(name: string, log: string[]): NamedModel {
  const encoder: Encoder & { dispose(): Promise<void> } = {
    encode: async (texts) => {
      log.push(`${name} encodes`);
      const data = Float64Array.from(texts.flatMap((text) => [1, text.length, text.length ** 2]));
      return { data, rows: texts.length, columns: 3 };
    },
    dispose: async () => {
      log.push(`${name} is disposed of`);
    },
  };
  return { name, path: name, model: encoder as unknown as SentenceTransformer };
}

const scored = (): Evaluator =>
  new EmbeddingSimilarityEvaluator(['a', 'bb', 'ccc'], ['dddd', 'ee', 'f'], [0, 1, 0.5]);
const classes = (): Evaluator => new LabelAccuracyEvaluator([['a', 'b']], [0], async () => [0]);

test('model by model, each disposed of before the next', async () => {
  const log: string[] = [];
  const models = [named('one', log), named('two', log)];
  const told: unknown[] = [];
  const results = await evaluateModels(models, [{ name: 'dev', evaluatorFor: scored }], {
    report: (event) => told.push(event),
  });
  expect(log).toEqual([
    ...['one encodes', 'one is disposed of', 'two encodes', 'two is disposed of'],
  ]);
  expect(results).toMatchObject([{ data: 'dev', models: [{ model: 'one' }, { model: 'two' }] }]);
  expect(results[0]!.comparison).toMatchObject({ difference: 0, verdict: 'same' });
  expect(told).toEqual([
    { event: 'notice', message: '1 of 2: one on dev.' },
    { event: 'notice', message: '2 of 2: two on dev.' },
  ]);
});

test('an accuracy beside a correlation is refused before anything is encoded', async () => {
  const log: string[] = [];
  const models = [named('one', log), named('two', log)];
  const mixed = ({ name }: NamedModel): Evaluator => (name === 'one' ? classes() : scored());
  const evaluations = [
    { name: 'dev', evaluatorFor: scored },
    { name: 'nli', evaluatorFor: mixed },
  ];
  await expect(evaluateModels(models, evaluations, { report: () => {} })).rejects.toMatchObject({
    code: 'OPTION_INVALID',
    message: expect.stringMatching(/On nli one of one and two .*--evaluator/),
  });
  expect(log).toEqual([]);
});
