import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import { type SimilarityFunctionName, similarityFunctions } from '@sentenceforge/vectors';

/**
 * The name, when there is a similarity function of that name.
 *
 * @throws NAME_UNKNOWN with the names there are.
 * @example requireSimilarityFunctionName('cosin') // throws: did you mean cosine?
 */
export function requireSimilarityFunctionName(name: string): SimilarityFunctionName {
  if (!Object.hasOwn(similarityFunctions, name)) {
    const known = Object.keys(similarityFunctions);
    const near = nearestName(name, known);
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `There is no similarity function ${JSON.stringify(name)}.`,
      fix: `${near === undefined ? 'Use' : `Did you mean ${near}? There are`} ${known.join(', ')}.`,
      details: { name, known },
    });
  }
  return name as SimilarityFunctionName;
}
