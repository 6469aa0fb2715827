import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import { requireSimilarityOptions } from '../options/require-similarity-options.ts';
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
  requireSimilarityOptions({
    mainSimilarity: options.mainScoreFunction,
    similarityFnNames: options.scoreFunctions,
    truncateDim: options.truncateDim,
  });
  requireWholeNumber('corpusChunkSize', options.corpusChunkSize ?? 1);
}
