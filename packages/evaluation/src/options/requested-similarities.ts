import type { SimilarityFunctionName } from '@sentenceforge/vectors';

/** Which similarities the options of an evaluator ask for; either may be left out. */
export interface RequestedSimilarities {
  readonly mainSimilarity?: SimilarityFunctionName | null;
  readonly similarityFnNames?: readonly SimilarityFunctionName[] | null;
}
