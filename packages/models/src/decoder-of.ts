import { SentenceForgeError } from '@sentenceforge/errors';
import type { Decoder } from './encoders/decoder.ts';
import type { Encoder } from './encoders/encoder.ts';
import { familiesWithDecoder } from './encoders/families-with-decoder.ts';

/**
 * The decoder of an encoder, which must fit the model's embeddings.
 *
 * @param dimension the size of a text's embedding
 * @throws MODEL_UNSUPPORTED when the family has none, or when an embedding is no hidden state's size
 */
export function decoderOf(encoder: Encoder | undefined, dimension: number): Decoder {
  if (!encoder?.decoder) {
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: "The model's encoder belongs to a family without a decoder, or it has none.",
      fix: `Use a model of one of these types: ${familiesWithDecoder.join(', ')}.`,
    });
  }
  if (dimension !== encoder.dimension) {
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `The model makes embeddings of ${dimension} numbers, but its decoder looks at vectors of ${encoder.dimension}, the size of a hidden state.`,
      fix: 'Use a model with one pooling mode and nothing after it that changes the size.',
      details: { dimension, hiddenSize: encoder.dimension },
    });
  }
  return encoder.decoder;
}
