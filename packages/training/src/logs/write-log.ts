import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';

/**
 * Do something to a file of a log, in a folder that is made first.
 *
 * @throws OUTPUT_NOT_WRITABLE with the file, when the folder or the file cannot be written
 */
export function writeLog(file: string, write: (file: string) => void): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    write(file);
  } catch (cause) {
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `The log ${file} cannot be written: ${reasonOf(cause)}.`,
      fix: 'Free space on the disk, or log into a folder that you may write to.',
      details: { file },
      cause,
    });
  }
}
