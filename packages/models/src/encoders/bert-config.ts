import { z } from 'zod';

/** The part of a BERT's config.json that its computation depends on. */
export const bertConfig = z
  .object({
    vocab_size: z.int().positive(),
    hidden_size: z.int().positive(),
    num_hidden_layers: z.int().positive(),
    num_attention_heads: z.int().positive(),
    intermediate_size: z.int().positive(),
    max_position_embeddings: z.int().positive(),
    type_vocab_size: z.int().positive(),
    hidden_act: z.literal('gelu'),
    layer_norm_eps: z.number().positive(),
    hidden_dropout_prob: z.number().min(0).lt(1),
    attention_probs_dropout_prob: z.number().min(0).lt(1),
    position_embedding_type: z.literal('absolute').optional(),
    initializer_range: z.number().positive().default(0.02),
  })
  .refine(({ hidden_size, num_attention_heads }) => hidden_size % num_attention_heads === 0, {
    message: 'hidden_size must be a multiple of num_attention_heads',
  });

export type BertConfig = z.infer<typeof bertConfig>;
