import { SentenceForgeError } from '@sentenceforge/errors';

/** OUTPUT_NOT_WRITABLE for what the file system refused; anything else as it is. */
export function writingProblem(cause: unknown, cacheFolder: string): unknown {
  const { code, syscall, message } = cause as NodeJS.ErrnoException;
  if (!(cause instanceof Error) || syscall === undefined || code === undefined) return cause;
  return new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
    problem: `The cache ${cacheFolder} cannot be written: ${message}.`,
    fix: 'Make room, correct its permissions, or set HF_HOME or `cacheFolder` to another folder.',
    details: { file: cacheFolder },
    cause,
  });
}
