import { constant, evaluate, input } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { cosineSimilarityLoss } from '../losses/cosine-similarity-loss.ts';
import { softmaxLoss } from '../losses/softmax-loss.ts';
import type { LossContext } from '../types/loss.ts';
import { nestedLoss } from './nested-loss.ts';

const softmax = softmaxLoss({ numLabels: 2, concatenationSentRep: false });

test('weights get a prefix, once for each wrapper', () => {
  const twice = nestedLoss(nestedLoss(softmax)).parameters!({ dimension: 3 });
  const own = softmax.parameters!({ dimension: 3 });
  expect(twice).toEqual({
    'loss.loss.classifier.weight': own['classifier.weight'],
    'loss.loss.classifier.bias': own['classifier.bias'],
  });
});

test('value and logits are those of the loss with its weights', () => {
  const weights = {
    'classifier.weight': constant([1, 2, 3, 4], { shape: [2, 2] }),
    'classifier.bias': constant([0.5, -0.5]),
  };
  const prefixed = Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [`loss.${name}`, weight]),
  );
  const context = (parameters: LossContext['parameters']): LossContext => ({
    columns: [input('a', [1, 2], 'float32'), input('b', [1, 2], 'float32')],
    labels: constant([1], { dtype: 'int32' }),
    parameters,
    extras: {},
  });
  const values = {
    a: { data: Float64Array.of(1, -2), shape: [1, 2], dtype: 'float32' },
    b: { data: Float64Array.of(0, 1), shape: [1, 2], dtype: 'float32' },
  } as const;
  const nested = nestedLoss(softmax);
  const [own, value, logits] = evaluate(
    [
      softmax.compute(context(weights)),
      nested.compute(context(prefixed)),
      nested.logits!(context(prefixed)),
    ],
    values,
  );
  expect(value!.data[0]).toBe(own!.data[0]);
  // |a - b| = (1, 3)
  expect([...logits!.data]).toEqual([1 + 6 + 0.5, 3 + 12 - 0.5]);
});

test('a loss without weights and logits has none', () => {
  const nested = nestedLoss(cosineSimilarityLoss());
  expect(nested.parameters).toBeUndefined();
  expect(nested.logits).toBeUndefined();
});
