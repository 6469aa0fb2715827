import { readAll } from '../formats/read-all.ts';
import { compressionOf } from '../tables/compression-of.ts';
import { openFile } from '../tables/open-file.ts';
import { requireUtf8 } from '../tables/require-utf8.ts';

/**
 * The bytes of a file of UTF-8 text, decompressed when it is compressed (.gz, .zst).
 *
 * Errors: FILE_NOT_FOUND; FILE_MALFORMED for damaged compression and compression bombs, and for other text than UTF-8
 * with the line.
 *
 * @param isGzip whether it is compressed with gzip whatever its name says
 *
 * @example await readTextFile('AllNLI/s1.train', true)
 */
export async function readTextFile(path: string, isGzip = false): Promise<Uint8Array> {
  const source = await openFile(path, isGzip ? 'gzip' : compressionOf(path));
  const bytes = new Uint8Array(await readAll(source));
  requireUtf8(bytes, path);
  return bytes;
}
