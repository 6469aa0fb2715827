import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';

/** What names of folders start with that are being written or removed. */
export const temporaryPrefix = '.unfinished-';

/**
 * Remove a checkpoint: renamed first, so that half of one never has the name of a whole one.
 *
 * @throws OUTPUT_NOT_WRITABLE
 */
export async function removeCheckpoint(path: string): Promise<void> {
  const renamed = join(dirname(path), `${temporaryPrefix}${randomUUID()}`);
  try {
    await rename(path, renamed);
    await rm(renamed, { recursive: true, force: true });
  } catch (cause) {
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `The checkpoint ${path} cannot be removed: ${reasonOf(cause)}.`,
      fix: 'Give a folder in which you may write and remove files.',
      details: { file: path },
      cause,
    });
  }
}
