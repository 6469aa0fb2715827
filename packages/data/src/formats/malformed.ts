import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';

/** The error for a file whose content a parser refused; errors of ours are passed on. */
export function malformed(
  file: string,
  cause: unknown,
  { where = '', fix, details = {} }: { where?: string; fix: string; details?: object },
): SentenceForgeError {
  if (SentenceForgeError.isInstance(cause)) return cause;
  return new SentenceForgeError('FILE_MALFORMED', {
    problem: `${file}${where && `, ${where}`} cannot be read: ${reasonOf(cause).replace(/\.$/, '')}.`,
    fix,
    details: { file, ...details },
    cause,
  });
}
