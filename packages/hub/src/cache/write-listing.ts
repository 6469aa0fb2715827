import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ListedFile } from './listed-file.ts';
import { listingPath } from './listing-path.ts';
import type { RepositoryCache } from './repository-cache.ts';

/** Keeps a commit's listing in huggingface_hub's form, which never changes. Failing only costs a later request. */
export async function writeListing(
  cache: RepositoryCache,
  commit: string,
  files: readonly ListedFile[],
): Promise<void> {
  const path = listingPath(cache, commit);
  const entries = files.map(({ path: name, size, blobId, largeFile, xetHash }) => [
    name,
    {
      size,
      blob_id: blobId,
      ...(largeFile ? { lfs_sha256: largeFile.sha256, lfs_size: largeFile.size } : {}),
      ...(xetHash ? { xet_hash: xetHash } : {}),
    },
  ]);
  const content = { format_version: 1, files: Object.fromEntries(entries) };
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, JSON.stringify(content, undefined, 1), { encoding: 'utf8' });
  } catch {
    // Read-only caches are common.
  }
}
