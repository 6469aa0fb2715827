import { layerNorm as normalizeLayer } from '@sentenceforge/graph';
import { z } from 'zod';
import type { ParameterStore } from '../parameter-store.ts';
import type { Module } from './module.ts';
import { readConfig } from './read-config.ts';
import { readWeightsOf } from './read-weights-of.ts';

const layerNormConfig = z.object({ dimension: z.int().positive() });

/**
 * Text embeddings brought to mean 0 and variance 1, then scaled and shifted by learned weights (`torch.nn.LayerNorm`).
 *
 * @param parameters `norm.weight` and `norm.bias`, `[dimension]` each
 */
export function layerNorm(dimension: number, parameters: ParameterStore): Module {
  return {
    name: 'LayerNorm',
    takes: 'sentence',
    inputDimension: dimension,
    parameters,
    dimension: () => dimension,
    apply: (features, { parameter }) => ({
      ...features,
      sentence: normalizeLayer(
        features.sentence!,
        parameter('norm.weight'),
        parameter('norm.bias'),
        { epsilon: 1e-5 },
      ),
    }),
    config: () => ({ dimension }),
  };
}

/** LayerNorm from a folder of any Python release. Throws as `readWeightsOf` and FILE_MALFORMED. */
export async function loadLayerNorm(folder: string): Promise<Module> {
  const { dimension } = await readConfig(folder, layerNormConfig);
  const shapes = { 'norm.weight': [dimension], 'norm.bias': [dimension] };
  return layerNorm(dimension, await readWeightsOf(folder, shapes));
}
