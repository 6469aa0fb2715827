import { SentenceForgeError } from '@sentenceforge/errors';
import type { ByteSource } from '../byte-source.ts';
import { metadataSlots } from './metadata-slots.ts';
import { requireFlatbuffer } from './require-flatbuffer.ts';

const magic = 'ARROW1';

/**
 * Nothing for an Arrow stream and for a file that has the footer it should.
 *
 * Errors: FILE_MALFORMED for a file whose footer is missing or wrong, and for Feather version 1; others for a footer that
 * is damaged.
 */
export async function requireFooter({
  name: file,
  size,
  slice,
}: ByteSource & { size: number }): Promise<void> {
  const start = latin1(await slice(0, Math.min(size, magic.length)));
  if (start.startsWith('FEA1')) throwFeather(file);
  if (start !== magic) return;
  const end = await slice(Math.max(0, size - 10), size);
  const isMarked = latin1(end).endsWith(magic);
  const footer = isMarked ? new DataView(end).getInt32(0, true) : 0;
  if (footer > 0 && footer <= size - 18) {
    requireFlatbuffer(
      new DataView(await slice(size - 10 - footer, size - 10)),
      metadataSlots.footer,
    );
    return;
  }
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: isMarked
      ? `${file} says that its footer has ${footer} bytes; the whole file has ${size}.`
      : `${file} starts as an Arrow file and does not end as one.`,
    fix: 'It is truncated or damaged: fetch or make it again.',
    details: { file, footer, size },
  });
}

function throwFeather(file: string): never {
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: `${file} is of Feather version 1, which is not read.`,
    fix: 'Write it again with version 2: pyarrow.feather.write_feather(table, path), or to_feather of pandas.',
    details: { file },
  });
}

function latin1(bytes: ArrayBuffer): string {
  return String.fromCharCode(...new Uint8Array(bytes));
}
