import { SentenceForgeError } from '@sentenceforge/errors';
import { add, divide, multiply, slice, sum, type Tensor } from '@sentenceforge/graph';
import { z } from 'zod';
import type { ParameterStore } from '../parameter-store.ts';
import type { Module } from './module.ts';
import { readConfig } from './read-config.ts';
import { readWeightsOf } from './read-weights-of.ts';

const layersConfig = z
  .object({
    word_embedding_dimension: z.int().positive().optional(),
    embedding_dimension: z.int().positive().optional(),
    num_hidden_layers: z.int().positive().default(12),
    layer_start: z.int().nonnegative().default(4),
  })
  .refine((c) => c.embedding_dimension ?? c.word_embedding_dimension, 'no embedding_dimension')
  .refine((c) => c.layer_start <= c.num_hidden_layers, 'layer_start is beyond the last layer');

/**
 * Token embeddings as the weighted mean of hidden states: Σ wₗ hₗ / Σ wₗ over the layers from `start` on, 0 being the
 * embedding layer, with learned weights.
 *
 * @param layers the encoder's layers, without the embedding layer
 * @param parameters `layer_weights` `[layers + 1 - start]`
 */
export function weightedLayerPooling(
  dimension: number,
  { layers, start }: { readonly layers: number; readonly start: number },
  parameters: ParameterStore,
): Module {
  return {
    name: 'WeightedLayerPooling',
    takes: 'tokens',
    inputDimension: dimension,
    parameters,
    dimension: () => dimension,
    apply(features, { parameter }) {
      const states = features.layers ?? [];
      if (states.length !== layers + 1) {
        throw new SentenceForgeError('MODEL_UNSUPPORTED', {
          problem: `WeightedLayerPooling is made for ${layers} layers, but the encoder has ${states.length - 1}.`,
          fix: 'Use the modules of one model together.',
          details: { layers, given: states.length - 1 },
        });
      }
      const weights = parameter('layer_weights');
      const weighted = states
        .slice(start)
        .map((state, layer) =>
          multiply(state, slice(weights, { axis: 0, start: layer, end: layer + 1 })),
        );
      const total = weighted.reduce((a: Tensor, b: Tensor) => add(a, b));
      return { ...features, tokens: divide(total, sum(weights)) };
    },
    config: () => ({
      word_embedding_dimension: dimension,
      layer_start: start,
      num_hidden_layers: layers,
    }),
  };
}

/** WeightedLayerPooling from a folder of any Python release. Throws as `readWeightsOf` and FILE_MALFORMED. */
export async function loadWeightedLayerPooling(folder: string): Promise<Module> {
  const config = await readConfig(folder, layersConfig);
  const { num_hidden_layers: layers, layer_start: start } = config;
  const dimension = (config.embedding_dimension ?? config.word_embedding_dimension)!;
  const parameters = await readWeightsOf(folder, { layer_weights: [layers + 1 - start] });
  return weightedLayerPooling(dimension, { layers, start }, parameters);
}
