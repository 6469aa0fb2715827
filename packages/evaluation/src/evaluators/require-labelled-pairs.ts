import { SentenceForgeError } from '@sentenceforge/errors';
import { requireTexts } from '../encoding/require-texts.ts';
import { requireClassIds } from './require-class-ids.ts';

/**
 * Throws unless there is at least one pair, each of two texts, and one class id per pair.
 *
 * @throws EVALUATION_INPUT_INVALID with the lengths, or the index of the first bad pair or label.
 */
export function requireLabelledPairs(
  pairs: readonly (readonly string[])[],
  labels: ArrayLike<number>,
): void {
  if (pairs.length !== labels.length || pairs.length === 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The evaluator was given ${pairs.length} pairs and ${labels.length} labels.`,
      fix: 'Give at least one pair, and one class id per pair.',
      details: { pairs: pairs.length, labels: labels.length },
    });
  }
  const index = pairs.findIndex((pair) => pair.length !== 2);
  if (index >= 0) {
    const texts = pairs[index]!.length;
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The pair at index ${index} has ${texts} texts.`,
      fix: 'Give every pair two texts.',
      details: { index, texts },
    });
  }
  for (const [at, pair] of pairs.entries()) {
    requireTexts(pair, (column) => `pairs[${at}][${column}]`);
  }
  requireClassIds(labels, 'label');
}
