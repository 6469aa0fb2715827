import { type FileHandle, open } from 'node:fs/promises';
import { SentenceForgeError } from '@sentenceforge/errors';
import { parseHeader } from './parse-header.ts';

/** A tensor as it stands in a safetensors file: little-endian bytes in row-major order. */
export interface StoredTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** Python's library refuses larger headers too: no real model comes near. */
const longestHeader = 100_000_000;

/**
 * The tensors of a safetensors file by name, each in memory of its own.
 *
 * @throws MODEL_FILE_MISSING, or SAFETENSORS_INVALID when the file is cut off or its header does not describe it
 */
export async function readSafetensors(path: string): Promise<Map<string, StoredTensor>> {
  const unreadable = (cause: unknown): SentenceForgeError =>
    new SentenceForgeError('MODEL_FILE_MISSING', {
      problem: `The weights ${path} cannot be read.`,
      fix: 'Give a model folder that holds model.safetensors.',
      details: { file: path },
      cause,
    });
  const file = await open(path).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw unreadable(new Error('it is no file'));
    const { size } = stats;
    const invalid = (why: string): SentenceForgeError =>
      new SentenceForgeError('SAFETENSORS_INVALID', {
        problem: `${path} (${size} bytes) is not a whole safetensors file: ${why}.`,
        fix: 'Copy or download it again; it was probably cut off.',
        details: { file: path, bytes: size },
      });
    if (size < 8) throw invalid('it is shorter than its own length field');
    const length = new DataView((await read(file, 0, 8)).buffer).getBigUint64(0, true);
    const start = 8 + Number(length);
    if (start > size || length > longestHeader) {
      throw invalid(`its header should be ${length} bytes long`);
    }
    const text = new TextDecoder().decode(await read(file, 8, start));
    const tensors = new Map<string, StoredTensor>();
    for (const { name, dtype, shape, ...place } of parseHeader(text, size - start, invalid)) {
      const bytes = await read(file, start + place.start, start + place.end);
      tensors.set(name, { dtype, shape, bytes });
    }
    return tensors;
  } finally {
    await file.close();
  }
}

/** The bytes of a file from `start` to `end`. */
async function read(
  file: FileHandle,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(end - start);
  let done = 0;
  while (done < bytes.length) {
    const length = Math.min(bytes.length - done, 2 ** 30);
    const { bytesRead } = await file.read(bytes, done, length, start + done);
    if (bytesRead === 0)
      throw new Error(`the file ended at byte ${start + done} while it was read`);
    done += bytesRead;
  }
  return bytes;
}
