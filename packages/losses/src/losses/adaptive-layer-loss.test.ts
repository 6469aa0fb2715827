import {
  constant,
  divide,
  evaluate,
  gradients,
  mean,
  type NumericArray,
} from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { defineLoss } from '../define-loss.ts';
import { sampleGraph } from '../testing/index.ts';
import type { Loss } from '../types/loss.ts';
import { adaptiveLayerLoss } from './adaptive-layer-loss.ts';
import { anglELoss } from './angle-loss.ts';
import { contrastiveTensionLoss } from './contrastive-tension-loss.ts';
import { cosineSimilarityLoss } from './cosine-similarity-loss.ts';
import { megaBatchMarginLoss } from './mega-batch-margin-loss.ts';
import { softmaxLoss } from './softmax-loss.ts';

test('its facts are those of the loss that it applies', () => {
  const loss = adaptiveLayerLoss({ loss: softmaxLoss({ numLabels: 2 }) });
  expect(loss).toMatchObject({ labels: 'class', classes: 2 });
  expect(loss.logits).toBeTypeOf('function');
  expect(Object.keys(loss.parameters!({ dimension: 4 }))).toEqual([
    'loss.classifier.weight',
    'loss.classifier.bias',
  ]);
  const plain = adaptiveLayerLoss({ loss: cosineSimilarityLoss() });
  expect([plain.classes, plain.logits, plain.parameters]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const negatives = adaptiveLayerLoss({ loss: anglELoss() });
  expect(negatives.defaultLabel?.(['a', 'b', 'c'])).toBe(1);
  const twin = adaptiveLayerLoss({ loss: contrastiveTensionLoss(), nLayersPerStep: -1 });
  expect(twin.requires).toEqual(['layers', 'twin']);
});

test('a loss that embeds in blocks is refused', () => {
  expect(() => adaptiveLayerLoss({ loss: megaBatchMarginLoss() })).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      problem:
        'AdaptiveLayerLoss: MegaBatchMarginLoss embeds in blocks, which does not go together with layers: choose a loss that does not embed in blocks.',
    }),
  );
});

/** 1 / mean(x): infinite for a layer of zeros. */
const reciprocal: Loss = defineLoss({
  name: 'ReciprocalLoss',
  inputs: { columns: ['sentence'] },
  labels: 'none',
  compute: ({ columns: [x] }) => divide(constant(1), mean(x!)),
})();
const filled = (value: number): NumericArray => ({
  data: new Float64Array(4).fill(value),
  shape: [2, 2],
  dtype: 'float32',
});

function costs(drawn: readonly number[], given: Partial<typeof adaptiveLayerLoss.defaults>) {
  const loss = adaptiveLayerLoss({ loss: reciprocal, klTemperature: 0, ...given });
  const layers = [0, 4, 5].map((value) => [filled(value)]);
  const sample = { columns: [filled(2)], parameters: {}, layers, draw: () => drawn };
  const { value, leaves, values } = sampleGraph(loss, sample);
  const [cost, ...slopes] = evaluate(
    [value, ...gradients(value, leaves.layers.flat())],
    values,
  ).map(({ data }) => data[0]!);
  return { cost, slopes };
}

test('one drawn layer counts alone, with its weight; others have no part in value and gradients', () => {
  const { cost, slopes } = costs([0, 1, 0], { layerWeighting: 'linear' });
  expect(cost).toBeCloseTo(1 / 2 + 1 / 2 / 4, 12);
  // d (1 / mean) / dx = -1 / (4 * 4²), times the weight 1 / 2
  expect(slopes[1]).toBeCloseTo(-1 / 128, 12);
  expect([slopes[0], slopes[2]]).toEqual([0, 0]);
});

test('of several drawn layers the mean counts; the value of another does not, though it is infinite', () => {
  expect(costs([0, 1, 1], { nLayersPerStep: 2 }).cost).toBeCloseTo(1 / 2 + (1 / 4 + 1 / 5) / 2, 12);
  expect(costs([1, 1, 0], { nLayersPerStep: 2 }).cost).toBe(Infinity);
});
