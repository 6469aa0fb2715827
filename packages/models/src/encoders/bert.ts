import { bertConfig } from './bert-config.ts';
import { bertDecoder } from './bert-decoder.ts';
import { bertFamily } from './bert-family.ts';
import type { Encoder } from './encoder.ts';
import { postNormEncoder } from './post-norm-encoder.ts';

/**
 * BERT (Devlin et al. 2019; `transformers.BertModel` without its pooler).
 *
 * @param json the content of config.json
 * @throws ZodError when the config describes something else; MODEL_UNSUPPORTED for sizes that do not fit
 */
export function bert(json: unknown): Encoder {
  const config = bertConfig.parse(json);
  const family = bertFamily(config);
  return { ...postNormEncoder(family), decoder: bertDecoder(config, family) };
}
