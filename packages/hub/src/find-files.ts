import type { RepositoryCache } from './cache/repository-cache.ts';
import { type FoundCommit, findCommit } from './find-commit.ts';
import { type FilePlan, planFiles } from './plan-files.ts';
import type { RepositoryOptions } from './repository-options.ts';
import { fetchCommit } from './requests/fetch-commit.ts';
import type { Settings } from './settings/settings.ts';

/** A commit and what is to be done about its files. */
export interface FoundFiles extends FoundCommit {
  readonly plan: FilePlan;
}

/**
 * Finds the commit and plans its files. When the Hub did not answer at once and the cache turns out not to suffice, it
 * is asked again with all patience, as Python does.
 */
export async function findFiles(
  cache: RepositoryCache,
  settings: Settings,
  files: RepositoryOptions['files'],
): Promise<FoundFiles> {
  const found = await findCommit(cache, settings);
  try {
    return { ...found, plan: await planFiles(cache, found, { settings, files }) };
  } catch (cause) {
    if (cause !== found.problem || found.problem?.code !== 'HUB_UNREACHABLE') throw cause;
    const again = { commit: await fetchCommit(settings.connection), problem: undefined };
    return { ...again, plan: await planFiles(cache, again, { settings, files }) };
  }
}
