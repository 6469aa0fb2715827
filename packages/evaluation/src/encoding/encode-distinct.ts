import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '@sentenceforge/vectors';
import type { Encoder, EncoderOptions } from './encoder.ts';
import { requireFiniteEmbeddings } from './require-finite-embeddings.ts';

/** The embeddings of every distinct text, and where each text's row is. */
export interface DistinctEmbeddings {
  readonly embeddings: Matrix;
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * Encodes each distinct text once, in one call, in the order of first occurrence.
 *
 * @throws EVALUATION_INPUT_INVALID when the encoder does not give one row of at least one number per text, or a number
 *   that is not finite.
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
  const distinct = [...new Set(texts)];
  const embeddings = await encoder.encode(distinct, options);
  const { data, rows, columns } = embeddings;
  if (rows !== distinct.length || columns < 1 || data.length !== rows * columns) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The encoder was given ${distinct.length} texts and returned a matrix of ${rows} rows and ${columns} columns with ${data.length} numbers.`,
      fix: 'Make encode() return one row per text: { data, rows, columns } with rows * columns numbers.',
      details: { texts: distinct.length, rows, columns, numbers: data.length },
    });
  }
  requireFiniteEmbeddings(embeddings, distinct);
  return { embeddings, rowOf: new Map(distinct.map((text, index) => [text, index])) };
}
