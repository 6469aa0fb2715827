import { existsSync, globSync } from 'node:fs';
import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * The files that paths and patterns (`*`, `**`, `?`, `[...]`, `{a,b}`) name: paths as they are given, those of a pattern
 * sorted. A path that exists is no pattern.
 *
 * Errors: FILE_NOT_FOUND for a pattern that matches nothing and for an empty list.
 *
 * @example expandPaths('data/train-*.parquet')
 */
export function expandPaths(paths: string | readonly string[]): [string, ...string[]] {
  const [first, ...others] = [paths].flat().flatMap(expand);
  if (first !== undefined) return [first, ...others];
  throw new SentenceForgeError('FILE_NOT_FOUND', {
    problem: 'The list of files is empty.',
    fix: 'Name at least one file.',
  });
}

function expand(path: string): string[] {
  if (!/[*?[{]/.test(path) || existsSync(path)) return [path];
  const found = globSync(path).sort();
  if (found.length > 0) return found;
  throw new SentenceForgeError('FILE_NOT_FOUND', {
    problem: `No file matches ${path}.`,
    fix: 'Check the pattern, and that the shell leaves it alone (quote it).',
    details: { file: path },
  });
}
