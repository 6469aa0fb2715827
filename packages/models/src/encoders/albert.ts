import { z } from 'zod';
import { activationName } from './activation-name.ts';
import { bertConfig } from './bert-config.ts';
import { bertFamily } from './bert-family.ts';
import { dropoutRate } from './dropout-rate.ts';
import type { Encoder } from './encoder.ts';
import { postNormEncoder } from './post-norm-encoder.ts';

const albertConfig = bertConfig.extend({
  embedding_size: z.int().positive().default(128),
  num_hidden_groups: z.int().positive().default(1),
  inner_group_num: z.int().positive().default(1),
  hidden_act: activationName.default('gelu_new'),
  hidden_dropout_prob: dropoutRate.default(0),
  attention_probs_dropout_prob: dropoutRate.default(0),
});

/**
 * ALBERT (Lan et al. 2020; `transformers.AlbertModel` without its pooler): small embeddings that are projected, and
 * layers that share the weights of their group. Its feed-forward half has no dropout.
 *
 * @param json the content of config.json
 * @throws as `bert`
 */
export function albert(json: unknown): Encoder {
  const config = albertConfig.parse(json);
  const family = bertFamily(config);
  const group = (layer: number): number =>
    Math.floor(layer / (config.num_hidden_layers / config.num_hidden_groups));
  return postNormEncoder({
    ...family,
    prefix: 'albert.',
    embeddingSize: config.embedding_size,
    projection: 'encoder.embedding_hidden_mapping_in',
    layers: Array.from({ length: config.num_hidden_layers }, (_, layer) =>
      Array.from(
        { length: config.inner_group_num },
        (_, inner) => `encoder.albert_layer_groups.${group(layer)}.albert_layers.${inner}`,
      ),
    ).flat(),
    parts: {
      query: 'attention.query',
      key: 'attention.key',
      value: 'attention.value',
      attentionOutput: 'attention.dense',
      attentionNorm: 'attention.LayerNorm',
      intermediate: 'ffn',
      output: 'ffn_output',
      outputNorm: 'full_layer_layer_norm',
    },
    dropout: { ...family.dropout, feedForward: 0 },
  });
}
