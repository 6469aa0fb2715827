import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What names of folders start with that are being written or removed. */
export const temporaryPrefix = '.unfinished-';

/** Remove a checkpoint: renamed first, so that half of one never has the name of a whole one. */
export async function removeCheckpoint(path: string): Promise<void> {
  const renamed = join(dirname(path), `${temporaryPrefix}${randomUUID()}`);
  await rename(path, renamed);
  await rm(renamed, { recursive: true, force: true });
}
