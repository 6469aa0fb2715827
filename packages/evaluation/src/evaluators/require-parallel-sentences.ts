import { SentenceForgeError } from '@sentenceforge/errors';
import { requireTextColumns } from './require-text-columns.ts';

/**
 * Throws unless there is at least one source sentence and one target sentence for each, all of them texts.
 *
 * @throws EVALUATION_INPUT_INVALID with the lengths, or the index of the first that is no text.
 */
export function requireParallelSentences(
  sourceSentences: readonly string[],
  targetSentences: readonly string[],
): void {
  const [sources, targets] = [sourceSentences.length, targetSentences.length];
  if (sources !== targets || sources === 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The evaluator was given ${sources} source sentences and ${targets} target sentences.`,
      fix: 'Give at least one source sentence, and one target sentence for each.',
      details: { sourceSentences: sources, targetSentences: targets },
    });
  }
  requireTextColumns({ sourceSentences, targetSentences });
}
