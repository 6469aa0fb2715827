import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { ByteSource } from '../formats/byte-source.ts';
import { readAll } from '../formats/read-all.ts';
import { type Compression, compressionOf } from './compression-of.ts';
import { decompressFile } from './decompress-file.ts';
import { unreadableFile } from './unreadable-file.ts';

/**
 * A file as bytes; those that are compressed (by default .gz and .zst) decompressed while they are read.
 *
 * Errors: FILE_NOT_FOUND, also for a folder and for a file that is removed before it is read; while reading
 * FILE_MALFORMED for damaged compression.
 *
 * @example for await (const piece of (await openFile('train.csv.gz')).stream()) console.log(piece.length);
 */
export async function openFile(
  path: string,
  compression: Compression | undefined = compressionOf(path),
): Promise<ByteSource> {
  const { size } = await describe(path);
  if (compression === undefined || size === 0) {
    return {
      name: path,
      size,
      stream: () => readPieces(path),
      slice: (start, end) => readPart(path, start, end),
    };
  }
  const stream = (): AsyncIterable<Uint8Array> => decompressFile(path, compression);
  const whole = (): Promise<ArrayBuffer> => readAll({ name: path, size: undefined, stream, slice });
  const slice = async (start: number, end: number): Promise<ArrayBuffer> =>
    (await whole()).slice(start, end);
  return { name: path, size: undefined, stream, slice };
}

async function describe(path: string): Promise<{ size: number }> {
  try {
    const state = await stat(path);
    if (!state.isDirectory()) return state;
  } catch (cause) {
    throw unreadableFile(path, cause);
  }
  throw new SentenceForgeError('FILE_NOT_FOUND', {
    problem: `${path} is a folder, not a file.`,
    fix: `Name a file in it, or several by a pattern such as ${path}/*.parquet.`,
    details: { file: path },
  });
}

async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 18 });
  } catch (cause) {
    throw unreadableFile(path, cause);
  }
}

async function readPart(path: string, start: number, end: number): Promise<ArrayBuffer> {
  await using handle = await open(path).catch((cause: unknown) => {
    throw unreadableFile(path, cause);
  });
  const bytes = new Uint8Array(end - start);
  for (let offset = 0; offset < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, offset, bytes.length - offset, start + offset);
    if (bytesRead === 0) return bytes.buffer.slice(0, offset);
    offset += bytesRead;
  }
  return bytes.buffer;
}
