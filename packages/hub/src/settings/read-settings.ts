import { resolve } from 'node:path';
import { HUB_URL } from '@huggingface/hub';
import { SentenceForgeError } from '@sentenceforge/errors';
import { isSafePath } from '../names/is-safe-path.ts';
import type { RepositoryOptions } from '../repository-options.ts';
import { expandHome } from './expand-home.ts';
import { hubCacheFolder } from './hub-cache-folder.ts';
import { isTrue } from './is-true.ts';
import { readToken } from './read-token.ts';
import type { Settings } from './settings.ts';

/** @throws OPTION_INVALID on an endpoint that is no URL, or a revision that would leave the cache as a path. */
export async function readSettings(name: string, options: RepositoryOptions): Promise<Settings> {
  const { env } = process;
  const endpoint = (options.endpoint || env.HF_ENDPOINT || HUB_URL).replace(/\/+$/, '');
  if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) {
    throw invalid('endpoint', endpoint, 'Give an address that begins with http:// or https://.');
  }
  const revision = options.revision ?? 'main';
  if (!isSafePath(revision)) {
    throw invalid('revision', revision, 'Give a branch, a tag or a commit.');
  }
  const folder = options.cacheFolder;
  return {
    connection: {
      repository: { type: options.type ?? 'model', name },
      revision,
      endpoint,
      token: await readToken(options.token),
      signal: options.signal,
      timeout: options.timeout ?? 10_000,
      retries: options.retries ?? 5,
      retryDelay: options.retryDelay ?? 500,
    },
    cacheFolder: folder === undefined ? hubCacheFolder() : resolve(expandHome(folder)),
    revision,
    offline: options.localFilesOnly ?? isTrue(env.HF_HUB_OFFLINE || env.TRANSFORMERS_OFFLINE),
    links: !isTrue(env.HF_HUB_DISABLE_SYMLINKS),
  };
}

function invalid(option: string, value: string, fix: string): SentenceForgeError {
  return new SentenceForgeError('OPTION_INVALID', {
    problem: `The Hub's ${option} ${JSON.stringify(value)} cannot be used.`,
    fix,
    details: { option, value },
  });
}
