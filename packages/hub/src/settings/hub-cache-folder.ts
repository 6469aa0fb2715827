import { resolve } from 'node:path';
import { getHFHubCachePath } from '@huggingface/hub';
import { expandHome } from './expand-home.ts';

/**
 * The folder of the cache that Python's huggingface_hub uses: HF_HUB_CACHE, else HUGGINGFACE_HUB_CACHE, else
 * `hub` in HF_HOME, whose default is `huggingface` in XDG_CACHE_HOME, whose default is `~/.cache`.
 *
 * @example hubCacheFolder() // '/home/me/.cache/huggingface/hub'
 */
export function hubCacheFolder(): string {
  return resolve(expandHome(getHFHubCachePath()));
}
