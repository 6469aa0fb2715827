import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { Precision } from '@sentenceforge/vectors';

const known: readonly Precision[] = ['float32', 'int8', 'uint8', 'binary', 'ubinary'];

/**
 * Throws unless the precision is left out or one that embeddings can be stored at.
 *
 * @throws NAME_UNKNOWN with those there are.
 */
export function requirePrecision(precision: Precision | null | undefined): void {
  if (precision != null && !known.includes(precision)) {
    const near = nearestName(precision, known);
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `There is no precision ${JSON.stringify(precision)}.`,
      fix: `${near === undefined ? 'Use' : `Did you mean ${near}? There are`} ${known.join(', ')}.`,
      details: { precision, known },
    });
  }
}
