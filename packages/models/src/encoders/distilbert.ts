import { z } from 'zod';
import { activationName } from './activation-name.ts';
import { activations } from './activations.ts';
import { dropoutRate } from './dropout-rate.ts';
import type { Encoder } from './encoder.ts';
import { postNormEncoder } from './post-norm-encoder.ts';

const distilbertConfig = z.object({
  vocab_size: z.int().positive(),
  dim: z.int().positive(),
  hidden_dim: z.int().positive(),
  n_layers: z.int().positive(),
  n_heads: z.int().positive(),
  max_position_embeddings: z.int().positive(),
  activation: activationName.default('gelu'),
  dropout: dropoutRate.default(0.1),
  attention_dropout: dropoutRate.default(0.1),
});

/**
 * DistilBERT (Sanh et al. 2019; `transformers.DistilBertModel`): no types, and no dropout of what attention adds.
 * Sinusoidal positions are a matter of how a checkpoint's table came about.
 *
 * @param json the content of config.json
 * @throws as `bert`
 */
export function distilbert(json: unknown): Encoder {
  const config = distilbertConfig.parse(json);
  return postNormEncoder({
    prefix: 'distilbert.',
    vocabulary: config.vocab_size,
    positions: config.max_position_embeddings,
    types: 0,
    embeddingSize: config.dim,
    hiddenSize: config.dim,
    innerSize: config.hidden_dim,
    heads: config.n_heads,
    epsilon: 1e-12,
    activation: activations[config.activation]!,
    layers: Array.from({ length: config.n_layers }, (_, i) => `transformer.layer.${i}`),
    parts: {
      query: 'attention.q_lin',
      key: 'attention.k_lin',
      value: 'attention.v_lin',
      attentionOutput: 'attention.out_lin',
      attentionNorm: 'sa_layer_norm',
      intermediate: 'ffn.lin1',
      output: 'ffn.lin2',
      outputNorm: 'output_layer_norm',
    },
    dropout: {
      embeddings: config.dropout,
      probabilities: config.attention_dropout,
      attention: 0,
      feedForward: config.dropout,
    },
  });
}
