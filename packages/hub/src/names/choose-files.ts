import type { RepositoryFile } from '../repository-file.ts';
import type { RepositoryOptions } from '../repository-options.ts';
import { isPattern } from './is-pattern.ts';
import { matchPattern } from './match-pattern.ts';

/** The paths to have, in the listing's order, and those asked for in vain. */
export interface ChosenFiles {
  readonly paths: readonly string[];
  /** Plain paths that are not in the listing; all patterns, when none of them matched anything. */
  readonly absent: readonly string[];
}

/** Applies the `files` option to a listing. */
export function chooseFiles(
  listing: readonly RepositoryFile[],
  files: RepositoryOptions['files'],
): ChosenFiles {
  const all = listing.map(({ path }) => path);
  if (files === undefined) return { paths: all, absent: [] };
  if (typeof files === 'function') {
    const wanted = new Set(files(listing.map(({ path, size }) => ({ path, size }))));
    const known = new Set(all);
    return {
      paths: all.filter((path) => wanted.has(path)),
      absent: [...wanted].filter((path) => !known.has(path)),
    };
  }
  const matches = (path: string, pattern: string): boolean =>
    path === pattern || matchPattern(path, pattern);
  const paths = all.filter((path) => files.some((pattern) => matches(path, pattern)));
  const absent = files.filter(
    (file) =>
      (paths.length === 0 || !isPattern(file)) && !paths.some((path) => matches(path, file)),
  );
  return { paths, absent };
}
