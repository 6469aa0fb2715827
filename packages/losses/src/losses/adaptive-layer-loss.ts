import {
  add,
  concat,
  logSoftmax,
  multiply,
  stopGradient,
  type Tensor,
  where,
} from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { divergence } from '../distillation/divergence.ts';
import { oneOf } from '../options/one-of.ts';
import { required } from '../options/required.ts';
import { rules } from '../options/rules.ts';
import { named } from '../similarities/named.ts';
import type { Loss } from '../types/loss.ts';
import { type LayerPart, layerParts } from '../wrappers/layer-parts.ts';
import { layersProblem } from '../wrappers/layers-problem.ts';
import { nestedLoss } from '../wrappers/nested-loss.ts';

const weightings = {
  uniform: () => 1,
  linear: (layer) => 1 / (1 + layer),
  log: (layer) => 1 / (1 + Math.log(1 + layer)),
} as const satisfies Readonly<Record<string, (layer: number) => number>>;

export interface AdaptiveLayerLossOptions {
  /** The loss that is applied to each layer. */
  readonly loss: Loss;
  /**
   * How many of the layers before the last a step trains, drawn anew each time; -1 for all. Default 1. With 2 or more
   * the loss of every layer is computed, which costs little beside the encoder, and only the drawn ones count.
   */
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
 * Columns and labels are those of the loss that it applies; it also needs the embeddings of earlier layers, `[B, D]`
 * each.
 * Source: Li et al. 2024 (2D Matryoshka Sentence Embeddings); Python's `AdaptiveLayerLoss`.
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
  check: ({ loss }) => layersProblem(loss),
  requires: ({ loss, nLayersPerStep }) => [
    'layers',
    ...(loss.requires ?? []),
    ...(nLayersPerStep > 0 ? (['sample'] as const) : []),
  ],
  inner: ({ loss }) => nestedLoss(loss),
  compute: (context, options) => {
    const { nLayersPerStep, klTemperature } = options;
    const loss = nestedLoss(options.loss);
    const layers = context.extras.layers!;
    const isSampled = nLayersPerStep > 0 && nLayersPerStep < layers.length;
    const count = isSampled ? nLayersPerStep : layers.length;
    const draw = isSampled
      ? { drawn: context.extras.sample!(layers.length, count), count }
      : undefined;
    const ofLayer = named(weightings, options.layerWeighting);
    const weights = layers.map((_, layer) => (ofLayer(layer) / count) * options.priorLayersWeight);
    const distribution = (columns: readonly Tensor[]): Tensor =>
      logSoftmax(multiply(concat(columns, 0), 1 / klTemperature));
    const cost = ({ columns, weight }: LayerPart): Tensor => {
      const ofLoss = multiply(loss.compute({ ...context, columns }), weight);
      if (klTemperature <= 0) return ofLoss;
      const teacher = stopGradient(distribution(context.columns));
      const kl = divergence(distribution(columns), teacher);
      return add(ofLoss, multiply(kl, klTemperature * options.klDivWeight));
    };
    return layerParts(layers, weights, draw).reduce(
      (total, part) => add(total, part.counts ? where(part.counts, cost(part), 0) : cost(part)),
      multiply(loss.compute(context), options.lastLayerWeight),
    );
  },
});
