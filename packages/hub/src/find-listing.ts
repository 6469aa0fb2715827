import type { ListedFile } from './cache/listed-file.ts';
import { readListing } from './cache/read-listing.ts';
import type { RepositoryCache } from './cache/repository-cache.ts';
import { writeListing } from './cache/write-listing.ts';
import type { Connection } from './requests/connection.ts';
import { fetchListing } from './requests/fetch-listing.ts';

/** A commit's listing from the cache, or from the Hub, then kept; undefined when offline and not kept. */
export async function findListing(
  cache: RepositoryCache,
  commit: string,
  { connection, offline }: { connection: Connection; offline: boolean },
): Promise<ListedFile[] | undefined> {
  const kept = await readListing(cache, commit);
  if (kept !== undefined || offline) return kept;
  const listing = await fetchListing(connection, commit);
  await writeListing(cache, commit, listing);
  return listing;
}
