import { z } from 'zod';
import { bertConfig } from './bert-config.ts';
import { bertFamily } from './bert-family.ts';
import type { Encoder } from './encoder.ts';
import { postNormEncoder } from './post-norm-encoder.ts';
import { relativePositionBias } from './relative-position-bias.ts';

const mpnetConfig = bertConfig.extend({
  relative_attention_num_buckets: z.int().min(32).default(32), // Python always computes 32 of them
});

const relativeBias = 'encoder.relative_attention_bias.weight';

/**
 * MPNet (Song et al. 2020; `transformers.MPNetModel` without its pooler): no types, positions that count from 2, and a
 * bias of attention by relative position that all layers share.
 *
 * @param json the content of config.json
 * @throws as `bert`
 */
export function mpnet(json: unknown): Encoder {
  const config = mpnetConfig.parse(json);
  const family = bertFamily(config);
  const { relative_attention_num_buckets: buckets } = config;
  return postNormEncoder({
    ...family,
    prefix: 'mpnet.',
    types: 0,
    padding: 1, // whatever pad_token_id says, as in Python
    parts: {
      ...family.parts,
      query: 'attention.attn.q',
      key: 'attention.attn.k',
      value: 'attention.attn.v',
      attentionOutput: 'attention.attn.o',
      attentionNorm: 'attention.LayerNorm',
    },
    attentionBias: {
      parameters: { [relativeBias]: [buckets, family.heads] },
      build: ({ parameter }) => relativePositionBias(parameter(relativeBias)),
    },
  });
}
