import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { RepositoryFile } from '../repository-file.ts';

/** The files that are in a snapshot's folder, whatever the repository has; dangling links are none. */
export async function snapshotFiles(folder: string): Promise<RepositoryFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const state = await stat(path).catch(() => undefined);
      if (!state?.isFile()) return [];
      return [{ path: relative(folder, path).split(sep).join('/'), size: state.size }];
    }),
  );
  return files.flat().sort((one, other) => (one.path < other.path ? -1 : 1));
}
