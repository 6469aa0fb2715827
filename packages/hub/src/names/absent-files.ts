import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { RepositoryFile } from '../repository-file.ts';
import type { Settings } from '../settings/settings.ts';

/** HUB_NOT_FOUND for files that a repository lacks, with the path that is nearest to the first. */
export function absentFiles(
  { connection, revision }: Settings,
  files: readonly string[],
  listing: readonly RepositoryFile[],
): SentenceForgeError {
  const { type, name } = connection.repository;
  const paths = listing.map(({ path }) => path);
  const nearest = nearestName(files[0] ?? '', paths);
  const some = `It has ${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ' ...' : ''}.`;
  return new SentenceForgeError('HUB_NOT_FOUND', {
    problem: `The ${type} ${name} has no ${files.join(', ')} at revision ${revision}.`,
    fix: nearest ? `Did you mean ${nearest}?` : paths.length > 0 ? some : 'It is empty.',
    details: { name, revision, files, nearest },
  });
}
