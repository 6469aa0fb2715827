import { z } from 'zod';
import { bertConfig } from './bert-config.ts';
import { bertFamily } from './bert-family.ts';
import type { Encoder } from './encoder.ts';
import { postNormEncoder } from './post-norm-encoder.ts';

const robertaConfig = bertConfig.extend({ pad_token_id: z.int().nonnegative().default(1) });

/**
 * RoBERTa (Liu et al. 2019; `transformers.RobertaModel`), which XLM-RoBERTa (Conneau et al. 2020) and CamemBERT
 * (Martin et al. 2020) are too, down to the names of their weights: positions count from the one after the padding's.
 *
 * @param json the content of config.json
 * @throws as `bert`
 */
export function roberta(json: unknown): Encoder {
  const config = robertaConfig.parse(json);
  return postNormEncoder({
    ...bertFamily(config),
    prefix: 'roberta.',
    padding: config.pad_token_id,
  });
}
