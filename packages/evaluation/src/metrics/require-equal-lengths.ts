import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws unless both lists hold as many numbers.
 *
 * @throws EVALUATION_INPUT_INVALID with both lengths.
 */
export function requireEqualLengths(x: ArrayLike<number>, y: ArrayLike<number>): void {
  if (x.length !== y.length) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `A correlation needs pairs of numbers, but the lists hold ${x.length} and ${y.length}.`,
      fix: 'Give two lists of the same length.',
      details: { x: x.length, y: y.length },
    });
  }
}
