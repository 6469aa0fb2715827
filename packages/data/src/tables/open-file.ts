import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { ByteSource } from '../formats/byte-source.ts';
import { readAll } from '../formats/read-all.ts';
import { decompressFile } from './decompress-file.ts';

/**
 * A file as bytes; those of .gz and .zst decompressed while they are read.
 *
 * Errors: FILE_NOT_FOUND, also for a folder; while reading FILE_MALFORMED for damaged compression.
 */
export async function openFile(path: string): Promise<ByteSource> {
  const { size } = await describe(path);
  if (!/\.(gz|zst)$/i.test(path) || size === 0) {
    return {
      name: path,
      size,
      stream: () => createReadStream(path, { highWaterMark: 1 << 18 }),
      slice: (start, end) => readPart(path, start, end),
    };
  }
  const stream = (): AsyncIterable<Uint8Array> => decompressFile(path);
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
    const { code } = cause as NodeJS.ErrnoException;
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem:
        code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${code}).`,
      fix: 'Check the path.',
      details: { file: path },
      cause,
    });
  }
  throw new SentenceForgeError('FILE_NOT_FOUND', {
    problem: `${path} is a folder, not a file.`,
    fix: `Name a file in it, or several by a pattern such as ${path}/*.parquet.`,
    details: { file: path },
  });
}

async function readPart(path: string, start: number, end: number): Promise<ArrayBuffer> {
  await using handle = await open(path);
  const bytes = new Uint8Array(end - start);
  for (let offset = 0; offset < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, offset, bytes.length - offset, start + offset);
    if (bytesRead === 0) return bytes.buffer.slice(0, offset);
    offset += bytesRead;
  }
  return bytes.buffer;
}
