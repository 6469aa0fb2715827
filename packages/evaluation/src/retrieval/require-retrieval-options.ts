import { SentenceForgeError } from '@sentenceforge/errors';
import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import { requireSimilarityFunctionName } from '../options/require-similarity-function-name.ts';
import { requireTruncateDimension } from '../options/require-truncate-dimension.ts';
import { requireWholeNumber } from '../options/require-whole-number.ts';

/**
 * Throws unless the options make sense together.
 *
 * @throws NAME_UNKNOWN for an unknown score function; OPTION_INVALID when `mainScoreFunction` is not among
 *   `scoreFunctions`, or a size is not a whole number above 0.
 */
export function requireRetrievalOptions(options: {
  readonly scoreFunctions?: readonly SimilarityFunctionName[] | null;
  readonly mainScoreFunction?: SimilarityFunctionName | null;
  readonly truncateDim?: number | null;
  readonly corpusChunkSize?: number;
}): void {
  const names = (options.scoreFunctions ?? []).map(requireSimilarityFunctionName);
  const main = options.mainScoreFunction;
  if (main != null && !names.includes(requireSimilarityFunctionName(main)) && names.length > 0) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The main score function ${main} is not among the score functions to report: ${names.join(', ')}.`,
      fix: 'Add it to scoreFunctions, or choose one of them.',
      details: { mainScoreFunction: main, scoreFunctions: names },
    });
  }
  requireTruncateDimension(options.truncateDim);
  requireWholeNumber('corpusChunkSize', options.corpusChunkSize ?? 1);
}
