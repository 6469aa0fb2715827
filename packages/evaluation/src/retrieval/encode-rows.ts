import { type Matrix, truncateDimensions } from '@sentenceforge/vectors';
import { encodeDistinct } from '../encoding/encode-distinct.ts';
import type { Encoder, EncoderOptions } from '../encoding/encoder.ts';
import { takeRows } from '../encoding/take-rows.ts';

/**
 * One row per text, in the order given, cut to the first `truncateDim` numbers; equal texts are encoded once.
 *
 * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit the texts or holds a number that is not finite.
 * @example (await encodeRows(model, ['a', 'b', 'a'], { batchSize: 32 })).rows // 3
 */
export async function encodeRows(
  encoder: Pick<Encoder, 'encode'>,
  texts: readonly string[],
  options: EncoderOptions,
  truncateDim?: number | null,
): Promise<Matrix> {
  const { embeddings, rowOf } = await encodeDistinct(encoder, texts, options);
  const cut = truncateDim == null ? embeddings : truncateDimensions(embeddings, truncateDim);
  // A chunk of documents is large and its texts differ as a rule: then it is not copied.
  if (rowOf.size === texts.length) {
    return cut;
  }
  return takeRows(
    cut,
    texts.map((text) => rowOf.get(text)!),
  );
}
