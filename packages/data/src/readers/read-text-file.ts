import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { SentenceForgeError } from '@sentenceforge/errors';
import { requireUtf8 } from '../tables/require-utf8.ts';

/**
 * The bytes of a file of UTF-8 text, decompressed when it is gzip.
 *
 * @throws FILE_NOT_FOUND; FILE_MALFORMED for damaged gzip, and for other text than UTF-8 with the line
 *
 * @example await readTextFile('AllNLI/s1.train.gz', true)
 */
export async function readTextFile(
  path: string,
  isGzip = path.endsWith('.gz'),
): Promise<Uint8Array> {
  const stored = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const problem =
      cause.code === 'ENOENT'
        ? `There is no file ${path}.`
        : `${path} cannot be read (${cause.code}).`;
    const fix = 'Check the folder and the name.';
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem,
      fix,
      details: { file: path },
      cause,
    });
  });
  const bytes = isGzip ? await decompress(path, stored) : stored;
  requireUtf8(bytes, path);
  return bytes;
}

async function decompress(path: string, stored: Uint8Array): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(stored);
  } catch (cause) {
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `${path} is no gzip file, or it is damaged or truncated.`,
      fix: 'Fetch the file again; this reader takes gzip files only where their name ends in .gz.',
      details: { file: path },
      cause,
    });
  }
}
