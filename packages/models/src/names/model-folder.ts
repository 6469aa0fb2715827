import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { RepositoryFile, RepositoryOptions } from '@sentenceforge/hub';
import { namesWithoutOwner } from './names-without-owner.ts';

/** How a name is looked up on the Hugging Face Hub. */
export type HubOptions = Pick<
  RepositoryOptions,
  'revision' | 'token' | 'cacheFolder' | 'endpoint' | 'localFilesOnly' | 'onProgress' | 'signal'
>;

/**
 * The folder of a model: a path as it is, a name of the Hub in the cache that Python shares, fetched if need be. Only
 * what loading reads is fetched.
 *
 * @param nameOrPath `out/my-model`, `owner/name`, `bert-base-uncased`, `all-MiniLM-L6-v2` (of sentence-transformers)
 * @throws FILE_NOT_FOUND for a path; HUB_NOT_FOUND, HUB_UNAUTHORIZED, HUB_NOT_CACHED, HUB_UNREACHABLE, HUB_CHECKSUM
 */
export async function modelFolder(nameOrPath: string, options: HubOptions = {}): Promise<string> {
  const isFolder = await stat(nameOrPath).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return nameOrPath;
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
  return (await resolveRepository(name, { ...options, files: neededFiles })).folder;
}

/** Descriptions, tokenizers and safetensors; no other weights and no exported models. */
export function neededFiles(listing: readonly RepositoryFile[]): string[] {
  return listing
    .map(({ path }) => path)
    .filter((path) => /\.(json|txt|model|safetensors)$/.test(path))
    .filter((path) => !/^(onnx|openvino|coreml|eval)\//.test(path));
}
