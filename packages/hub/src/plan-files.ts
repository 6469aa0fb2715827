import { join } from 'node:path';
import type { ListedFile } from './cache/listed-file.ts';
import type { RepositoryCache } from './cache/repository-cache.ts';
import { snapshotFiles } from './cache/snapshot-files.ts';
import type { FoundCommit } from './find-commit.ts';
import { findListing } from './find-listing.ts';
import { absentFiles } from './names/absent-files.ts';
import { chooseFiles } from './names/choose-files.ts';
import { isPattern } from './names/is-pattern.ts';
import { notCached } from './names/not-cached.ts';
import type { RepositoryOptions } from './repository-options.ts';
import type { Settings } from './settings/settings.ts';

/** Which files a call is about, and which of them have to be fetched. */
export interface FilePlan {
  /** The commit's snapshot. */
  readonly folder: string;
  readonly paths: readonly string[];
  readonly missing: readonly ListedFile[];
}

/**
 * Compares what is chosen with what is in the snapshot. Asks the Hub for the listing only when neither the cache has it
 * nor plain paths that are all there make it needless.
 *
 * @throws HUB_NOT_FOUND, and when something is missing that cannot be fetched HUB_NOT_CACHED or the found problem.
 */
export async function planFiles(
  cache: RepositoryCache,
  { commit, problem }: FoundCommit,
  { settings, files }: { settings: Settings; files: RepositoryOptions['files'] },
): Promise<FilePlan> {
  const folder = join(cache.folder, 'snapshots', commit);
  const present = await snapshotFiles(folder);
  if (Array.isArray(files) && !files.some(isPattern)) {
    const { paths, absent } = chooseFiles(present, files);
    if (absent.length === 0) return { folder, paths, missing: [] };
  }
  const isCut = settings.offline || problem !== undefined;
  const unavailable = (lost: readonly string[]): Error => problem ?? notCached(settings, lost);
  const { connection } = settings;
  const listing = await findListing(cache, commit, { connection, offline: isCut });
  if (listing === undefined && present.length === 0) throw unavailable([]);
  const { paths, absent } = chooseFiles(listing ?? present, files);
  if (absent.length > 0) {
    throw listing ? absentFiles(settings, absent, listing) : unavailable(absent);
  }
  const here = new Set(present.map(({ path }) => path));
  const chosen = new Set(paths);
  const missing = (listing ?? []).filter(({ path }) => chosen.has(path) && !here.has(path));
  if (missing.length > 0 && isCut) throw unavailable(missing.map(({ path }) => path));
  return { folder, paths, missing };
}
