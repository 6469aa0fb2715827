import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCommit } from '../requests/is-commit.ts';
import type { RepositoryCache } from './repository-cache.ts';

/** The commit that a revision meant when it was last fetched, or undefined. */
export async function readReference(
  { folder }: RepositoryCache,
  revision: string,
): Promise<string | undefined> {
  if (isCommit(revision)) return revision;
  const path = join(folder, 'refs', revision);
  const text = (await readFile(path, 'utf8').catch(() => '')).trim();
  return isCommit(text) ? text : undefined;
}
