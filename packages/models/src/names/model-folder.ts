import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { RepositoryOptions } from '@sentenceforge/hub';
import { namesWithoutOwner } from './names-without-owner.ts';
import { neededFiles } from './needed-files.ts';

/** How a name is looked up on the Hugging Face Hub. */
export interface HubOptions
  extends Pick<
    RepositoryOptions,
    'revision' | 'token' | 'cacheFolder' | 'endpoint' | 'localFilesOnly' | 'onProgress' | 'signal'
  > {
  /** Told why files of the cache are used that the Hub was not asked about, such as that it cannot be reached. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

/**
 * The folder of a model: a path as it is, a name of the Hub in the cache that Python shares, fetched if need be. Only
 * what loading reads is fetched.
 *
 * @param nameOrPath `out/my-model`, `owner/name`, `bert-base-uncased`, `all-MiniLM-L6-v2` (of sentence-transformers)
 * @throws FILE_NOT_FOUND for a path; HUB_NOT_FOUND, HUB_UNAUTHORIZED, HUB_NOT_CACHED, HUB_UNREACHABLE, HUB_CHECKSUM;
 *   MODEL_UNSUPPORTED for a model of the Hub with pickled weights only; the signal's reason
 * @example
 * const folder = await modelFolder('all-MiniLM-L6-v2', { onWarning: console.warn });
 */
export async function modelFolder(nameOrPath: string, options: HubOptions = {}): Promise<string> {
  const found = await stat(nameOrPath).catch(() => undefined);
  if (found?.isDirectory()) return nameOrPath;
  if (found) {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `${nameOrPath} is a file; a model is a folder.`,
      fix: 'Give its folder.',
      details: { folder: nameOrPath },
    });
  }
  if (
    isAbsolute(nameOrPath) ||
    !/^[\w.-]+(\/[\w.-]+)?$/.test(nameOrPath) ||
    nameOrPath.startsWith('.')
  ) {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `There is no model folder ${nameOrPath}.`,
      fix: 'Give a folder with modules.json or config.json and model.safetensors, or a name such as all-MiniLM-L6-v2.',
      details: { folder: nameOrPath },
    });
  }
  const { resolveRepository } = await import('@sentenceforge/hub');
  const name =
    nameOrPath.includes('/') || namesWithoutOwner.has(nameOrPath)
      ? nameOrPath
      : `sentence-transformers/${nameOrPath}`;
  const { onWarning, ...asked } = options;
  const { folder, warning } = await resolveRepository(name, {
    ...asked,
    files: (listing) => neededFiles(name, listing),
  }).catch((cause: unknown) => {
    throw withoutFolder(cause, nameOrPath);
  });
  if (warning !== undefined) onWarning?.(warning);
  return folder;
}

/** What was given may have been meant as a path: an error of a Hub that was of no help says that it is none. */
function withoutFolder(cause: unknown, path: string): unknown {
  if (!SentenceForgeError.isInstance(cause)) return cause;
  const { code, problem, fix, details } = cause;
  if (code !== 'HUB_NOT_CACHED' && code !== 'HUB_UNREACHABLE') return cause;
  return new SentenceForgeError(code, {
    problem: `${problem} There is no folder ${path} here either.`,
    fix,
    details,
    cause,
  });
}
