import { SentenceForgeError } from '@sentenceforge/errors';
import type { TableSource } from '../tables/table-source.ts';
import type { ByteSource } from './byte-source.ts';
import { formatOf } from './format-of.ts';
import type { FormatOptions } from './format-options.ts';

/**
 * The table in some bytes, of the format that their name tells; in a browser too, where nothing may be compressed as a
 * whole.
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
  return format.open(source, options);
}
