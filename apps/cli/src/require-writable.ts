import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';

/**
 * Make a folder and see that files can be written into it.
 *
 * @throws OUTPUT_NOT_WRITABLE
 */
export async function requireWritable(folder: string): Promise<void> {
  const probe = join(folder, `.sentenceforge-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `The output folder ${folder} cannot be written: ${reasonOf(cause)}.`,
      fix: 'Give an --output folder that you may write to.',
      details: { folder },
      cause,
    });
  }
}
