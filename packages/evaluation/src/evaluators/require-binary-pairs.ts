import { SentenceForgeError } from '@sentenceforge/errors';
import { requireTextColumns } from './require-text-columns.ts';

/**
 * Throws unless the three lists are of one length, not empty, and hold texts and labels that are 0 or 1.
 *
 * @throws EVALUATION_INPUT_INVALID with the lengths, or the index and value of the first bad text or label.
 */
export function requireBinaryPairs(
  sentences1: readonly string[],
  sentences2: readonly string[],
  labels: readonly number[],
): void {
  const lengths = [sentences1.length, sentences2.length, labels.length] as const;
  if (lengths.some((length) => length !== lengths[0]) || lengths[0] === 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The evaluator was given ${lengths[0]} first sentences, ${lengths[1]} second sentences and ${lengths[2]} labels.`,
      fix: 'Give at least one pair, and one label per pair.',
      details: { sentences1: lengths[0], sentences2: lengths[1], labels: lengths[2] },
    });
  }
  requireTextColumns({ sentences1, sentences2 });
  const index = labels.findIndex((label) => label !== 0 && label !== 1);
  if (index >= 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The label at index ${index} is ${String(labels[index])}, neither 0 nor 1.`,
      fix: 'Label alike pairs 1 and all others 0. Pairs with scores are for EmbeddingSimilarityEvaluator.',
      details: { index, label: labels[index] },
    });
  }
}
