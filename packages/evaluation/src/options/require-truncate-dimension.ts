import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws unless the number of dimensions to keep is left out or a whole number above 0.
 *
 * @throws OPTION_INVALID with the value.
 */
export function requireTruncateDimension(truncateDim: number | null | undefined): void {
  if (truncateDim != null && (!Number.isInteger(truncateDim) || truncateDim < 1)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `truncateDim is ${truncateDim}.`,
      fix: 'Give a whole number above 0, or leave it out to compare whole embeddings.',
      details: { truncateDim },
    });
  }
}
