import { loadDense } from './dense.ts';
import { loadDropout } from './dropout.ts';
import { loadLayerNorm } from './layer-norm.ts';
import type { Module } from './module.ts';
import { normalize } from './normalize.ts';
import { loadPooling } from './pooling.ts';
import { loadStaticEmbedding } from './static-embedding.ts';
import { loadTransformerModule } from './transformer-module.ts';
import { loadWeightedLayerPooling } from './weighted-layer-pooling.ts';

/** Modules by Python's class name: how each is loaded from its folder. */
export const moduleLoaders: Readonly<Record<string, (folder: string) => Promise<Module>>> = {
  Transformer: loadTransformerModule,
  StaticEmbedding: loadStaticEmbedding,
  Pooling: loadPooling,
  WeightedLayerPooling: loadWeightedLayerPooling,
  Dense: loadDense,
  LayerNorm: loadLayerNorm,
  Dropout: loadDropout,
  Normalize: async () => normalize(),
};
