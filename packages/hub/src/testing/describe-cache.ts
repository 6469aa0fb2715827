import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every file of a cache folder by path: a link's target, a small file's text, a large one's size; locks left out. */
export async function describeCache(folder: string): Promise<Record<string, string | number>> {
  const entries = await readdir(folder, { recursive: true });
  const described: Record<string, string | number> = {};
  for (const entry of entries.sort()) {
    const path = join(folder, entry);
    const state = await lstat(path);
    if (state.isDirectory() || /^\.locks|^CACHEDIR/.test(entry)) continue;
    if (state.isSymbolicLink()) described[relative(folder, path)] = `-> ${await readlink(path)}`;
    else described[entry] = state.size > 2000 ? state.size : await readFile(path, 'utf8');
  }
  return described;
}
