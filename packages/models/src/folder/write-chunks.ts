import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';

/**
 * Write a file out of parts, whole or not at all: flushed under another name, then renamed. `write-file-atomic` takes one
 * piece only, and of that no more than 2 GiB.
 */
export async function writeChunks(path: string, chunks: readonly Uint8Array[]): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    await writeFile(unfinished, chunks, { flag: 'wx', flush: true });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
