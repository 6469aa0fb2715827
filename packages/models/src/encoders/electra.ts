import { z } from 'zod';
import { bertConfig } from './bert-config.ts';
import { bertFamily } from './bert-family.ts';
import type { Encoder } from './encoder.ts';
import { postNormEncoder } from './post-norm-encoder.ts';

const electraConfig = bertConfig.extend({ embedding_size: z.int().positive().default(128) });

/**
 * ELECTRA (Clark et al. 2020; `transformers.ElectraModel`): a BERT whose embeddings may be of another size than its
 * hidden states, and are then projected.
 *
 * @param json the content of config.json
 * @throws as `bert`
 */
export function electra(json: unknown): Encoder {
  const config = electraConfig.parse(json);
  const { embedding_size: embeddingSize, hidden_size: hiddenSize } = config;
  return postNormEncoder({
    ...bertFamily(config),
    prefix: 'electra.',
    embeddingSize,
    ...(embeddingSize === hiddenSize ? {} : { projection: 'embeddings_project' }),
  });
}
