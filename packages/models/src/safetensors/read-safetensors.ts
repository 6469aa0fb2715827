import { readFile } from 'node:fs/promises';
import { SentenceForgeError } from '@sentenceforge/errors';
import { z } from 'zod';

/** A tensor as it stands in a safetensors file: little-endian bytes in row-major order. */
export interface StoredTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

const header = z.record(
  z.string(),
  z.union([
    z.object({
      dtype: z.string(),
      shape: z.array(z.int().nonnegative()),
      data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
    }),
    z.record(z.string(), z.string()),
  ]),
);
const bytesOf: Readonly<Record<string, number>> = {
  F64: 8,
  I64: 8,
  F32: 4,
  I32: 4,
  F16: 2,
  BF16: 2,
  I8: 1,
  U8: 1,
  BOOL: 1,
};

/**
 * The tensors of a safetensors file by name (https://github.com/huggingface/safetensors, the format section). Their
 * bytes are views of one buffer.
 *
 * @throws MODEL_FILE_MISSING, or SAFETENSORS_INVALID when the file is cut off or its header does not describe it
 */
export async function readSafetensors(path: string): Promise<Map<string, StoredTensor>> {
  const file = await readFile(path).catch((cause: unknown) => {
    throw new SentenceForgeError('MODEL_FILE_MISSING', {
      problem: `The weights ${path} cannot be read.`,
      fix: 'Give a model folder that holds model.safetensors.',
      details: { file: path },
      cause,
    });
  });
  const invalid = (why: string): SentenceForgeError =>
    new SentenceForgeError('SAFETENSORS_INVALID', {
      problem: `${path} (${file.length} bytes) is not a whole safetensors file: ${why}.`,
      fix: 'Copy or download it again; it was probably cut off.',
      details: { file: path, bytes: file.length },
    });
  if (file.length < 8) throw invalid('it is shorter than its own length field');
  const headerLength = Number(file.readBigUInt64LE(0));
  const start = 8 + headerLength;
  if (start > file.length) throw invalid(`its header should be ${headerLength} bytes long`);
  let entries: z.infer<typeof header>;
  try {
    entries = header.parse(JSON.parse(file.toString('utf8', 8, start)));
  } catch {
    throw invalid('its header is not a description of tensors');
  }
  // a Buffer's slice() would be a view; tensors promise plain bytes
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.length);
  const tensors = new Map<string, StoredTensor>();
  for (const [name, entry] of Object.entries(entries)) {
    if (name === '__metadata__' || !Array.isArray(entry.data_offsets)) continue;
    const { dtype, shape, data_offsets } = entry as {
      dtype: string;
      shape: number[];
      data_offsets: [number, number];
    };
    const [from, to] = data_offsets;
    const size = bytesOf[dtype];
    if (size === undefined) throw invalid(`the tensor ${name} has the unknown type ${dtype}`);
    const length = shape.reduce((a, b) => a * b, size);
    if (to - from !== length)
      throw invalid(`the tensor ${name} does not have the size of its shape`);
    if (start + to > file.length) {
      throw invalid(`the tensor ${name} should end at byte ${start + to}`);
    }
    tensors.set(name, { dtype, shape, bytes: bytes.subarray(start + from, start + to) });
  }
  let end = start;
  for (const [
    name,
    {
      bytes: { byteOffset, length },
    },
  ] of [...tensors].sort(byPlace)) {
    const from = byteOffset - bytes.byteOffset;
    if (from !== end) throw invalid(`the tensor ${name} overlaps another or leaves a gap`);
    end = from + length;
  }
  if (end !== file.length) throw invalid(`its tensors end at byte ${end}`);
  return tensors;
}

/** By where tensors start, empty ones first. */
function byPlace(
  [, { bytes: a }]: [string, StoredTensor],
  [, { bytes: b }]: [string, StoredTensor],
): number {
  return a.byteOffset - b.byteOffset || a.length - b.length;
}
