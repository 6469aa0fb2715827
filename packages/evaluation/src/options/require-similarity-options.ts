import { SentenceForgeError } from '@sentenceforge/errors';
import type { RequestedSimilarities } from './requested-similarities.ts';
import { requireSimilarityFunctionName } from './require-similarity-function-name.ts';
import { requireTruncateDimension } from './require-truncate-dimension.ts';

/**
 * Throws unless the options make sense together.
 *
 * @throws NAME_UNKNOWN for an unknown similarity; OPTION_INVALID when `mainSimilarity` is not among `similarityFnNames`
 *   or `truncateDim` is not a whole number above 0.
 */
export function requireSimilarityOptions(
  options: RequestedSimilarities & { readonly truncateDim?: number | null },
): void {
  const { mainSimilarity, similarityFnNames, truncateDim } = options;
  const names = (similarityFnNames ?? []).map(requireSimilarityFunctionName);
  const main = mainSimilarity == null ? undefined : requireSimilarityFunctionName(mainSimilarity);
  if (main !== undefined && names.length > 0 && !names.includes(main)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The main similarity ${main} is not among the similarities to report: ${names.join(', ')}.`,
      fix: 'Add it to those to report, or choose one of them.',
      details: { main, names },
    });
  }
  requireTruncateDimension(truncateDim);
}
