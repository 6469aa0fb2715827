import { SentenceForgeError } from '@sentenceforge/errors';
import { readReference } from './cache/read-reference.ts';
import type { RepositoryCache } from './cache/repository-cache.ts';
import { notCached } from './names/not-cached.ts';
import { fetchCommit } from './requests/fetch-commit.ts';
import { isCommit } from './requests/is-commit.ts';
import type { Settings } from './settings/settings.ts';

/** A commit, and what went wrong when the Hub was asked for it in vain. */
export interface FoundCommit {
  readonly commit: string;
  readonly problem: SentenceForgeError | undefined;
}

/**
 * The commit that the revision means: from the Hub, or as Python does, the one last seen when offline or when the Hub
 * cannot be reached or refuses the token.
 *
 * @throws HUB_NOT_CACHED when offline and never seen.
 */
export async function findCommit(cache: RepositoryCache, settings: Settings): Promise<FoundCommit> {
  const { connection, revision, offline } = settings;
  const seen = await readReference(cache, revision);
  if (seen !== undefined && (offline || isCommit(revision))) {
    return { commit: seen, problem: undefined };
  }
  if (offline) throw notCached(settings, []);
  // With something to fall back on, a machine without network should not be kept waiting.
  const retries = seen === undefined ? connection.retries : 0;
  try {
    return { commit: await fetchCommit({ ...connection, retries }), problem: undefined };
  } catch (problem) {
    const mayFallBack =
      SentenceForgeError.isInstance(problem) &&
      ['HUB_UNREACHABLE', 'HUB_UNAUTHORIZED'].includes(problem.code);
    if (seen === undefined || !mayFallBack) throw problem;
    return { commit: seen, problem };
  }
}
