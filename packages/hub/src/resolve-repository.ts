import { stat } from 'node:fs/promises';
import { openCache } from './cache/open-cache.ts';
import { writeReference } from './cache/write-reference.ts';
import { downloadFiles } from './download/download-files.ts';
import { writingProblem } from './download/writing-problem.ts';
import { findFiles } from './find-files.ts';
import { checkName } from './names/check-name.ts';
import type { RepositoryOptions } from './repository-options.ts';
import type { ResolvedRepository } from './resolved-repository.ts';
import { readSettings } from './settings/read-settings.ts';

/**
 * Where the files of a model or data set are on this machine, fetching from the Hugging Face Hub those that are not.
 * A folder's path is returned as it is. Files lie in the cache of Python's huggingface_hub, in its layout: each side
 * uses what the other fetched. A revision that is a commit whose files are there needs no request.
 *
 * @param nameOrPath A folder, or `owner/name`, or a name without owner such as `bert-base-uncased`.
 * @throws HUB_NOT_FOUND (no such repository, revision or file), HUB_UNAUTHORIZED (private or gated), HUB_NOT_CACHED
 * (offline, and files are missing), HUB_UNREACHABLE (after retries), HUB_CHECKSUM (wrong content twice), FILE_NOT_FOUND
 * (a path without folder), FILE_MALFORMED (no answer of a Hub), OPTION_INVALID, OUTPUT_NOT_WRITABLE; the signal's reason.
 *
 * @example
 * const { folder } = await resolveRepository('sentence-transformers/all-MiniLM-L6-v2', {
 *   files: ['*.json', '*.safetensors', 'vocab.txt'],
 * });
 */
export async function resolveRepository(
  nameOrPath: string,
  options: RepositoryOptions = {},
): Promise<ResolvedRepository> {
  options.signal?.throwIfAborted();
  const state = await stat(nameOrPath).catch(() => undefined);
  if (state?.isDirectory()) {
    return { folder: nameOrPath, commit: undefined, files: undefined, warning: undefined };
  }
  checkName(nameOrPath);
  const settings = await readSettings(nameOrPath, options);
  const { connection, offline, cacheFolder } = settings;
  const cache = openCache(settings);
  const { commit, problem, plan } = await findFiles(cache, settings, options.files);
  const { folder, paths, missing } = plan;
  if (missing.length > 0) {
    const { onProgress } = options;
    await downloadFiles(missing, { cache, commit, connection, onProgress }).catch(
      (cause: unknown) => {
        throw writingProblem(cause, cacheFolder);
      },
    );
  }
  if (!offline && problem === undefined) await writeReference(cache, settings.revision, commit);
  const warning =
    problem &&
    `${problem.problem} The files last seen in the cache, of commit ${commit}, are used.`;
  return { folder, commit, files: paths, warning };
}
