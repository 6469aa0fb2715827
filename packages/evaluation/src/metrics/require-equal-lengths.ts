import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws unless both lists hold as many numbers.
 *
 * @throws EVALUATION_INPUT_INVALID with both lengths.
 */
export function requireEqualLengths(x: ArrayLike<number>, y: ArrayLike<number>): void {
  if (x.length !== y.length) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `Two lists belong together number by number, but they hold ${x.length} and ${y.length}.`,
      fix: 'Give two lists of the same length.',
      details: { x: x.length, y: y.length },
    });
  }
}
