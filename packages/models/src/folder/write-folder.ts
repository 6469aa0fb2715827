import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import writeFileAtomic from 'write-file-atomic';
import { writeChunks } from './write-chunks.ts';

/** A text, or bytes in one piece or several. */
export type FileContent = string | Uint8Array | readonly Uint8Array[];

/**
 * Write files into a folder, each atomically (temporary file, fsync, rename), in the order given.
 *
 * @param files content by relative path; a path ending in `/` is an empty folder
 * @throws OUTPUT_NOT_WRITABLE
 */
export async function writeFolder(
  folder: string,
  files: Readonly<Record<string, FileContent>>,
): Promise<void> {
  try {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name);
      await mkdir(name.endsWith('/') ? path : dirname(path), { recursive: true });
      if (name.endsWith('/')) continue;
      if (typeof content === 'string') await writeFileAtomic(path, content);
      else await writeChunks(path, content instanceof Uint8Array ? [content] : content);
    }
  } catch (cause) {
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `The model cannot be written to ${folder}: ${reasonOf(cause)}.`,
      fix: 'Choose a folder that you may write to, on a disk with room.',
      details: { folder },
      cause,
    });
  }
}
