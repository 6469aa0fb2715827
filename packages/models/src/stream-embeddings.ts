import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '@sentenceforge/vectors';
import { checkEncode } from './check-encode.ts';
import type { EncodeOptions } from './encode-options.ts';
import { inChunks } from './in-chunks.ts';
import type { StreamOptions } from './stream-options.ts';

/**
 * Embeddings of a stream of texts, one after the other; a chunk of them is held at a time.
 *
 * @param encode what encodes a chunk
 * @throws TEXT_INVALID for a single text; OPTION_INVALID for options that are wrong, also when no text comes; what
 *   `encode` throws when the text's chunk is reached
 */
export async function* streamEmbeddings(
  encode: (texts: readonly string[], options: EncodeOptions) => Promise<Matrix>,
  texts: Iterable<string> | AsyncIterable<string>,
  { chunkSize = 1024, ...options }: StreamOptions,
): AsyncGenerator<Float32Array, void, undefined> {
  if (typeof texts === 'string') {
    throw new SentenceForgeError('TEXT_INVALID', {
      problem: 'Texts must be a list or a stream, got a single text.',
      fix: 'Give [text] for one text.',
      details: { value: texts },
    });
  }
  checkEncode([], options);
  options.signal?.throwIfAborted();
  for await (const chunk of inChunks(texts, chunkSize)) {
    const { data, rows, columns } = await encode(chunk, options);
    for (let row = 0; row < rows; row++) {
      yield data.slice(row * columns, (row + 1) * columns) as Float32Array;
    }
  }
}
