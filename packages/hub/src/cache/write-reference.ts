import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { readReference } from './read-reference.ts';
import type { RepositoryCache } from './repository-cache.ts';

/** Notes which commit a revision means, unless that is known. A cache that cannot be written keeps its old note. */
export async function writeReference(
  cache: RepositoryCache,
  revision: string,
  commit: string,
): Promise<void> {
  if ((await readReference(cache, revision)) === commit) return;
  const path = join(cache.folder, 'refs', revision);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, commit, { encoding: 'utf8' });
  } catch {
    // The files are there and usable: a shared cache is often read-only.
  }
}
