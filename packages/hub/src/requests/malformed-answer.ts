import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { Connection } from './connection.ts';

/** FILE_MALFORMED for an answer of the Hub that is not what its protocol says; errors of this project stay themselves. */
export function malformedAnswer(
  { endpoint, repository, signal }: Connection,
  cause: unknown,
): unknown {
  if (SentenceForgeError.isInstance(cause) || signal?.aborted) return cause;
  return new SentenceForgeError('FILE_MALFORMED', {
    problem: `What ${endpoint} says about ${repository.name} is no answer of a Hub: ${reasonOf(cause)}.`,
    fix: 'Check HF_ENDPOINT, and that no proxy answers in its place.',
    details: { endpoint, name: repository.name },
    cause,
  });
}
