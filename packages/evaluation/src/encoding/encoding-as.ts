import type { Encoder } from './encoder.ts';
import { requireEncoder } from './require-encoder.ts';

/**
 * The encoder that treats every text as a query or as a document; a model that makes no difference encodes it as any
 * other text.
 *
 * @throws EVALUATION_INPUT_INVALID when there is no encoder.
 * @example await encodingAs('query', model).encode(['What is a cat?'])
 */
export function encodingAs(role: 'query' | 'document', encoder: Encoder): Pick<Encoder, 'encode'> {
  requireEncoder(encoder);
  const method = role === 'query' ? 'encodeQuery' : 'encodeDocument';
  return {
    encode: (texts, options) =>
      encoder[method] ? encoder[method](texts, options) : encoder.encode(texts, options),
  };
}
