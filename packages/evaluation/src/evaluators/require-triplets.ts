import { SentenceForgeError } from '@sentenceforge/errors';
import { requireTextColumns } from './require-text-columns.ts';

/**
 * Throws unless the three lists are of one length, not empty, and hold texts.
 *
 * @throws EVALUATION_INPUT_INVALID with the lengths, or the index of the first that is no text.
 */
export function requireTriplets(
  anchors: readonly string[],
  positives: readonly string[],
  negatives: readonly string[],
): void {
  const lengths = [anchors.length, positives.length, negatives.length] as const;
  if (lengths.some((length) => length !== lengths[0]) || lengths[0] === 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The evaluator was given ${lengths[0]} anchors, ${lengths[1]} positives and ${lengths[2]} negatives.`,
      fix: 'Give at least one anchor, and one positive and one negative per anchor.',
      details: { anchors: lengths[0], positives: lengths[1], negatives: lengths[2] },
    });
  }
  requireTextColumns({ anchors, positives, negatives });
}
