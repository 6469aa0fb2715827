import { createReadStream, type ReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import * as zlib from 'node:zlib';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { Compression } from './compression-of.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unzstd } from './unzstd.ts';

/** What decompression may grow to. */
export interface DecompressionLimit {
  /** This many bytes may come whatever the ratio; 1 GiB when not given. */
  freeBytes?: number;
  /** How many bytes may come of one compressed byte beyond that; 200 when not given. Texts come to 3 to 20. */
  ratio?: number;
}

/**
 * The content of a compressed file, all members of gzip and all frames of Zstandard, in pieces, in bounded memory.
 *
 * Errors: FILE_NOT_FOUND; FILE_MALFORMED for damaged or truncated content, and for a compression bomb;
 * BACKEND_UNAVAILABLE where this Node cannot read Zstandard.
 *
 * @example for await (const piece of decompressFile('train.jsonl.gz', 'gzip')) console.log(piece.length);
 */
export async function* decompressFile(
  path: string,
  compression: Compression,
  { freeBytes = 2 ** 30, ratio = 200 }: DecompressionLimit = {},
): AsyncGenerator<Uint8Array> {
  if (compression === 'zstd') requireZstd(path);
  const input = createReadStream(path, { highWaterMark: 1 << 18 });
  const output = compression === 'zstd' ? unzstd(input) : gunzip(input);
  let bytes = 0;
  try {
    for await (const piece of output) {
      bytes += piece.length;
      if (bytes > freeBytes && bytes > ratio * input.bytesRead)
        throwBomb(path, bytes, input.bytesRead);
      yield piece;
    }
  } catch (cause) {
    if (!isCompressionProblem(cause)) throw unreadableFile(path, cause);
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `${path} cannot be decompressed after ${bytes} bytes of content: ${cause.message}.`,
      fix: 'It is truncated or damaged: fetch or make it again.',
      details: { file: path, bytes },
      cause,
    });
  } finally {
    input.destroy();
  }
}

function gunzip(input: ReadStream): AsyncIterable<Buffer> {
  const output = zlib.createGunzip({ chunkSize: 1 << 20 });
  // Errors reach who reads the output.
  pipeline(input, output, () => {});
  return output;
}

function requireZstd(path: string): void {
  if (typeof zlib.createZstdDecompress === 'function') return;
  throw new SentenceForgeError('BACKEND_UNAVAILABLE', {
    problem: `Node ${process.versions.node} cannot decompress ${path}: Zstandard came with 22.15.`,
    fix: 'Run Node 24, or decompress the file first (unzstd).',
    details: { file: path },
  });
}

function isCompressionProblem(cause: unknown): cause is Error {
  return cause instanceof Error && 'code' in cause && /^(Z_|ZSTD_)/.test(String(cause.code));
}

function throwBomb(file: string, bytes: number, compressed: number): never {
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: `${file} came to ${bytes} bytes out of ${compressed}: more than data would, as a compression bomb does.`,
    fix: 'If you trust the file, decompress it first and give what comes out.',
    details: { file, bytes, compressed },
  });
}
