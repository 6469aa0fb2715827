import { join } from 'node:path';
import type { RepositoryCache } from './repository-cache.ts';

/** Where huggingface_hub keeps a commit's listing. */
export function listingPath({ folder }: RepositoryCache, commit: string): string {
  return join(folder, 'trees', `${commit}.json`);
}
