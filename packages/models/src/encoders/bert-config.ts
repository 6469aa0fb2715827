import { z } from 'zod';
import { activationName } from './activation-name.ts';
import { dropoutRate } from './dropout-rate.ts';

/** The part of a BERT's config.json that its computation depends on, with the defaults of transformers. */
export const bertConfig = z.object({
  vocab_size: z.int().positive(),
  hidden_size: z.int().positive(),
  num_hidden_layers: z.int().positive(),
  num_attention_heads: z.int().positive(),
  intermediate_size: z.int().positive(),
  max_position_embeddings: z.int().positive(),
  type_vocab_size: z.int().positive().default(2),
  hidden_act: activationName.default('gelu'),
  layer_norm_eps: z.number().positive().default(1e-12),
  hidden_dropout_prob: dropoutRate.default(0.1),
  attention_probs_dropout_prob: dropoutRate.default(0.1),
  position_embedding_type: z.literal('absolute').optional(),
  initializer_range: z.number().positive().default(0.02),
});

export type BertConfig = z.infer<typeof bertConfig>;
