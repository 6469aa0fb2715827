import type { Matrix } from '@sentenceforge/vectors';
import type { Encoder, EncoderOptions } from './encoder.ts';
import { requireEncoded } from './require-encoded.ts';
import { requireEncoder } from './require-encoder.ts';
import { requireFiniteEmbeddings } from './require-finite-embeddings.ts';

/** The embeddings of every distinct text, and where each text's row is. */
export interface DistinctEmbeddings {
  readonly embeddings: Matrix;
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * Encodes each distinct text once, in one call, in the order of first occurrence.
 *
 * @throws EVALUATION_INPUT_INVALID when there is no encoder, or it does not give a matrix with one row of at least one
 *   number per text, all of them finite.
 * @example
 * const { embeddings, rowOf } = await encodeDistinct(model, ['a', 'b', 'a'], { batchSize: 16 });
 * embeddings.rows; // 2
 * rowOf.get('b'); // 1
 */
export async function encodeDistinct(
  encoder: Pick<Encoder, 'encode'>,
  texts: Iterable<string>,
  options: EncoderOptions,
): Promise<DistinctEmbeddings> {
  requireEncoder(encoder);
  const distinct = [...new Set(texts)];
  const embeddings = requireEncoded(await encoder.encode(distinct, options), distinct.length);
  requireFiniteEmbeddings(embeddings, distinct);
  return { embeddings, rowOf: new Map(distinct.map((text, index) => [text, index])) };
}
