import { join } from 'node:path';
import { getRepoFolderName } from '@huggingface/hub';
import type { Settings } from '../settings/settings.ts';
import type { RepositoryCache } from './repository-cache.ts';

/** The places of a repository in the cache; makes none of them. */
export function openCache({ cacheFolder, connection, links }: Settings): RepositoryCache {
  const name = getRepoFolderName(connection.repository);
  return { folder: join(cacheFolder, name), locks: join(cacheFolder, '.locks', name), links };
}
