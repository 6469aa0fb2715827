import { SentenceForgeError } from '@sentenceforge/errors';
import type { Settings } from '../settings/settings.ts';

/** HUB_NOT_CACHED for files, or with none named for the whole revision. */
export function notCached(settings: Settings, files: readonly string[]): SentenceForgeError {
  const { cacheFolder, revision, connection } = settings;
  const { type, name } = connection.repository;
  const sample = files.slice(0, 3).join(', ');
  const more = files.length > 3 ? ` and ${files.length - 3} more` : '';
  const what = files.length > 0 ? `${sample}${more} of ` : '';
  return new SentenceForgeError('HUB_NOT_CACHED', {
    problem: `${what}the ${type} ${name} at revision ${revision} is not in the cache ${cacheFolder}, and no request may be sent.`,
    fix: 'Run once with network (unset HF_HUB_OFFLINE, no `localFilesOnly`), or check HF_HOME and the name.',
    details: { name, revision, cacheFolder, files },
  });
}
