import { z } from 'zod';

/** What config_sentence_transformers.json says that encoding depends on; all else in it is kept as it is. */
export const modelSettings = z.looseObject({
  prompts: z.record(z.string(), z.string().nullable()).nullish(),
  default_prompt_name: z.string().nullish(),
  similarity_fn_name: z
    .enum(['cosine', 'dot', 'dot_product', 'euclidean', 'manhattan'])
    .transform((name) => (name === 'dot_product' ? 'dot' : name))
    .nullish(),
  truncate_dim: z.int().positive().nullish(),
  /** Ours: Python leaves keys that it does not know. */
  sentenceforge: z.looseObject({ weights: z.enum(['float32', 'int8']).optional() }).optional(),
});

export type ModelSettings = z.infer<typeof modelSettings>;
