import { isAbsolute, join, normalize, sep } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * A path that a file of a model folder names, which must stay inside of the folder.
 *
 * @param file the file that names it, for the error
 * @throws MODEL_UNSUPPORTED
 */
export function inside(folder: string, path: string, file: string): string {
  const parts = normalize(path).split(/[\\/]/);
  if (
    !isAbsolute(path) &&
    !/^[a-z]:/i.test(path) &&
    !path.includes('\0') &&
    !parts.includes('..')
  ) {
    return join(folder, parts.join(sep));
  }
  throw new SentenceForgeError('MODEL_UNSUPPORTED', {
    problem: `${file} names the path ${JSON.stringify(path)}, which leaves the folder.`,
    fix: 'Do not use this model: its description is wrong or hostile.',
    details: { folder, file, path },
  });
}
