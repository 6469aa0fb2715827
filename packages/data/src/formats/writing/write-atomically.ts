import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Writes a file that is there as a whole or not at all: to a temporary file beside it, flushed to the disk and renamed.
 *
 * Errors: OUTPUT_NOT_WRITABLE; what `write` throws.
 *
 * @example await writeAtomically('a.txt', async (append) => append(new TextEncoder().encode('a')));
 */
export async function writeAtomically(
  path: string,
  write: (append: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await write((bytes) => handle.writeFile(bytes));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `${path} cannot be written: ${cause.message}.`,
      fix: 'Check that its folder exists, may be written to and has space left.',
      details: { file: path },
      cause,
    });
  }
}
