import { z } from 'zod';
import { activationName } from './activation-name.ts';
import { dropoutRate } from './dropout-rate.ts';

const rope = z
  .object({
    rope_type: z.literal('default').optional(),
    rope_theta: z.number().positive().optional(),
  })
  .nullish();

/** The part of a ModernBERT's config.json that its computation depends on, with the defaults of transformers. */
export const modernbertConfig = z
  .object({
    vocab_size: z.int().positive(),
    hidden_size: z.int().positive(),
    intermediate_size: z.int().positive(),
    num_hidden_layers: z.int().positive(),
    num_attention_heads: z.int().positive(),
    max_position_embeddings: z.int().positive(),
    hidden_activation: activationName.default('gelu'),
    norm_eps: z.number().positive().default(1e-5),
    norm_bias: z.boolean().default(false),
    attention_bias: z.boolean().default(false),
    mlp_bias: z.boolean().default(false),
    embedding_dropout: dropoutRate.default(0),
    attention_dropout: dropoutRate.default(0),
    mlp_dropout: dropoutRate.default(0),
    local_attention: z.int().positive().default(128),
    global_attn_every_n_layers: z.int().positive().default(3),
    layer_types: z.array(z.enum(['full_attention', 'sliding_attention'])).nullish(),
    // where the thetas stand depends on the release of transformers that wrote the file
    rope_parameters: z.object({ full_attention: rope, sliding_attention: rope }).nullish(),
    global_rope_theta: z.number().positive().default(160_000),
    local_rope_theta: z.number().positive().default(10_000),
    rope_scaling: z.null().optional(),
  })
  .refine((config) => config.hidden_size % (2 * config.num_attention_heads) === 0, {
    message: 'hidden_size must be a multiple of twice num_attention_heads: a rotation takes pairs',
  });

export type ModernbertConfig = z.infer<typeof modernbertConfig>;
