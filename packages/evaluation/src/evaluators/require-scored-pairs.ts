import { SentenceForgeError } from '@sentenceforge/errors';
import { requireTextColumns } from './require-text-columns.ts';

/**
 * Throws unless the three lists are of one length, not empty, and hold texts and finite scores.
 *
 * @throws EVALUATION_INPUT_INVALID with the lengths, or the index and value of the first bad text or score.
 */
export function requireScoredPairs(
  sentences1: readonly string[],
  sentences2: readonly string[],
  scores: readonly number[],
): void {
  const lengths = [sentences1.length, sentences2.length, scores.length] as const;
  if (lengths.some((length) => length !== lengths[0]) || lengths[0] === 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The evaluator was given ${lengths[0]} first sentences, ${lengths[1]} second sentences and ${lengths[2]} scores.`,
      fix: 'Give at least one pair, and one score per pair.',
      details: { sentences1: lengths[0], sentences2: lengths[1], scores: lengths[2] },
    });
  }
  requireTextColumns({ sentences1, sentences2 });
  const index = scores.findIndex((score) => !Number.isFinite(score));
  if (index >= 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The score at index ${index} is ${String(scores[index])}, not a finite number.`,
      fix: 'Give every pair a score, or leave the pair out.',
      details: { index, score: scores[index] },
    });
  }
}
