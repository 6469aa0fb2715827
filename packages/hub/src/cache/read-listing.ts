import { readFile } from 'node:fs/promises';
import { checkListing } from './check-listing.ts';
import type { ListedFile } from './listed-file.ts';
import { listingPath } from './listing-path.ts';
import type { RepositoryCache } from './repository-cache.ts';

interface StoredFile {
  size: number;
  blob_id: string;
  lfs_sha256?: string;
  lfs_size?: number;
  xet_hash?: string;
}

/** A commit's listing as either side stored it (huggingface_hub/_tree_cache.py), or undefined when there is no good one. */
export async function readListing(
  cache: RepositoryCache,
  commit: string,
): Promise<ListedFile[] | undefined> {
  try {
    const stored: { format_version: number; files: Record<string, StoredFile> } = JSON.parse(
      await readFile(listingPath(cache, commit), 'utf8'),
    );
    if (stored.format_version !== 1) return undefined;
    const files = Object.entries(stored.files).map(([path, file]) => ({
      path,
      size: file.size,
      blobId: file.blob_id,
      ...(file.lfs_sha256
        ? { largeFile: { sha256: file.lfs_sha256, size: file.lfs_size ?? file.size } }
        : {}),
      ...(file.xet_hash ? { xetHash: file.xet_hash } : {}),
    }));
    return checkListing(files);
  } catch {
    return undefined;
  }
}
