import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Items in lists of a size, the last one shorter.
 *
 * @throws OPTION_INVALID for a size that is no whole number of at least 1
 */
export async function* inChunks<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  size: number,
): AsyncGenerator<Item[], void, undefined> {
  if (!(Number.isInteger(size) && size >= 1)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `chunkSize must be a whole number of at least 1, got ${size}.`,
      fix: 'Give for example 1024.',
      details: { chunkSize: size },
    });
  }
  let chunk: Item[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
