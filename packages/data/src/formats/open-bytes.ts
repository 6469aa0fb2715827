import { SentenceForgeError } from '@sentenceforge/errors';
import type { TableSource } from '../tables/table-source.ts';
import type { ByteSource } from './byte-source.ts';
import { formatOf } from './format-of.ts';
import type { FormatOptions } from './format-options.ts';

/**
 * The table in some bytes, of the format that their name tells; in a browser too. Bytes that are compressed as a whole
 * have to be decompressed by their source, as those of files are by `openTable`.
 *
 * Errors: NAME_UNKNOWN, DATA_EMPTY, FILE_MALFORMED; the latter also while rows are read.
 *
 * @example const table = await openBytes(blobSource(file.name, file));
 */
export async function openBytes(
  source: ByteSource,
  options: FormatOptions = {},
): Promise<TableSource> {
  const format = formatOf(source.name);
  if (source.size === 0) {
    throw new SentenceForgeError('DATA_EMPTY', {
      problem: `${source.name} is empty.`,
      fix: 'Give a file with at least one example.',
      details: { file: source.name },
    });
  }
  await requirePlain(source);
  return format.open(source, options);
}

/** How files of gzip and Zstandard start. */
const compressedStarts = [
  [0x1f, 0x8b],
  [0x28, 0xb5, 0x2f, 0xfd],
];

/** Sources that decompress do not know their size. */
async function requirePlain({ name, size, slice }: ByteSource): Promise<void> {
  if (size === undefined || !/\.(gz|zst)$/i.test(name)) return;
  const start = new Uint8Array(await slice(0, Math.min(4, size)));
  const isCompressed = compressedStarts.some((magic) =>
    magic.every((byte, index) => byte === start[index]),
  );
  if (!isCompressed) return;
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: `${name} is compressed as a whole, and its bytes were given as they are.`,
    fix: 'Decompress it first, for gzip with new DecompressionStream("gzip"), and give the bytes with a name without .gz or .zst; or give its path to openTable.',
    details: { file: name },
  });
}
