import { SentenceForgeError } from '@sentenceforge/errors';

/** FILE_NOT_FOUND for what the file system said about a path; errors of other kinds are passed on. */
export function unreadableFile(path: string, cause: unknown): Error {
  const problem = cause as NodeJS.ErrnoException;
  if (problem.syscall === undefined) return problem;
  return new SentenceForgeError('FILE_NOT_FOUND', {
    problem:
      problem.code === 'ENOENT'
        ? `There is no file ${path}.`
        : `${path} cannot be read (${problem.code}).`,
    fix: 'Check the path, and that nothing removes the file while it is read.',
    details: { file: path },
    cause,
  });
}
