import type { Compressors } from 'hyparquet';
import { compressors as portable } from 'hyparquet-compressors';

/**
 * Decompression for every codec: that which is given, else that in JavaScript. What holds nothing gives nothing, whatever
 * its bytes: the dictionary of a column of nulls is such a page, and most decompressors refuse it.
 *
 * @example codecs({}).ZSTD?.(new Uint8Array(), 0) // no bytes
 */
export function codecs(given: Compressors = {}): Compressors {
  const entries = Object.entries({ ...portable, ...given }).map(
    ([name, decompress]) =>
      [
        name,
        (bytes: Uint8Array, length: number) =>
          length === 0 ? new Uint8Array() : decompress(bytes, length),
      ] as const,
  );
  return Object.fromEntries(entries);
}
