import {
  add,
  concat,
  logSoftmax,
  multiply,
  reshape,
  slice,
  stopGradient,
  type Tensor,
} from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { divergence } from '../distillation/divergence.ts';
import { oneOf } from '../options/one-of.ts';
import { required } from '../options/required.ts';
import { rules } from '../options/rules.ts';
import { named } from '../similarities/named.ts';
import type { Loss } from '../types/loss.ts';
import { innerParameters } from '../wrappers/inner-parameters.ts';

const weightings = {
  uniform: () => 1,
  linear: (layer) => 1 / (1 + layer),
  log: (layer) => 1 / (1 + Math.log(1 + layer)),
} as const satisfies Readonly<Record<string, (layer: number) => number>>;

export interface AdaptiveLayerLossOptions {
  /** The loss that is applied to each layer. */
  readonly loss: Loss;
  /** How many of the layers before the last a step trains, drawn anew each time; -1 for all. Default 1. */
  readonly nLayersPerStep: number;
  /** Of the last layer's loss. Default 1. */
  readonly lastLayerWeight: number;
  /** Of the mean loss of the layers before. Default 1. */
  readonly priorLayersWeight: number;
  /** Of their divergence from the last layer. Default 1. */
  readonly klDivWeight: number;
  /** Of the softmax over an embedding that the divergence is about; 0 or less for none. Default 0.3. */
  readonly klTemperature: number;
  /** The weight of layer l (0: the embedding layer): 1, 1 / (1 + l), 1 / (1 + ln(1 + l)), or a function. */
  readonly layerWeighting: keyof typeof weightings | ((layer: number) => number);
}

const defaults: AdaptiveLayerLossOptions = {
  loss: required(),
  nLayersPerStep: 1,
  lastLayerWeight: 1,
  priorLayersWeight: 1,
  klDivWeight: 1,
  klTemperature: 0.3,
  layerWeighting: 'uniform',
};

/**
 * Another loss on the embeddings of earlier layers too: models whose last layers can be left out.
 *
 * @example adaptiveLayerLoss({ loss: multipleNegativesRankingLoss() })
 */
export const adaptiveLayerLoss = defineLoss({
  name: 'AdaptiveLayerLoss',
  summary: 'Applies a loss to earlier layers too: models whose last layers can be left out.',
  formula: 'w loss(last) + Σ_l (w_l loss(l) / layers + T KL(last ‖ l))',
  reference: 'Li et al. 2024 (2D Matryoshka Sentence Embeddings)',
  inputs: ({ loss }) => loss.inputs,
  labels: ({ loss }) => loss.labels,
  required: ['loss'],
  options: defaults,
  rules: {
    loss: rules.loss,
    nLayersPerStep: rules.sampleSize,
    layerWeighting: oneOf({ uniform: [], linear: [], log: [] }, { orFunction: true }),
  },
  check: ({ loss }) =>
    loss.strategy
      ? `${loss.name} embeds in blocks, which does not go together with layers: take the loss without Cached.`
      : undefined,
  parameters: (context, { loss }) => innerParameters.specs(loss, context),
  requires: ({ loss, nLayersPerStep }) => [
    'layers',
    ...(loss.requires ?? []),
    ...(nLayersPerStep > 0 ? (['sample'] as const) : []),
  ],
  defaultLabel: (texts, { loss }) => loss.defaultLabel?.(texts),
  inner: ({ loss }) => loss,
  compute: (context, options) => {
    const { loss, nLayersPerStep, klTemperature } = options;
    const layers = context.extras.layers!;
    const samples = nLayersPerStep > 0 && nLayersPerStep < layers.length;
    const drawn = samples ? context.extras.sample!(layers.length, nLayersPerStep) : undefined;
    const count = samples ? nLayersPerStep : layers.length;
    const distribution = (columns: readonly Tensor[]): Tensor =>
      logSoftmax(multiply(concat(columns, 0), 1 / klTemperature));
    const inner = { ...context, parameters: innerParameters.of(context.parameters) };
    const last = multiply(loss.compute(inner), options.lastLayerWeight);
    return layers.reduce((total, columns, layer) => {
      const weight = named(weightings, options.layerWeighting)(layer);
      let cost = multiply(
        loss.compute({ ...inner, columns }),
        (weight / count) * options.priorLayersWeight,
      );
      if (klTemperature > 0) {
        const teacher = stopGradient(distribution(context.columns));
        const kl = divergence(distribution(columns), teacher);
        cost = add(cost, multiply(kl, klTemperature * options.klDivWeight));
      }
      if (!drawn) return add(total, cost);
      const isDrawn = reshape(slice(drawn, { axis: 0, start: layer, end: layer + 1 }), []);
      return add(total, multiply(cost, isDrawn));
    }, last);
  },
});
