import { SentenceForgeError } from '@sentenceforge/errors';
import type { RetrievalCutoffs } from './retrieval-cutoffs.ts';

/**
 * The cut-offs with Python's defaults for those left out.
 *
 * @throws OPTION_INVALID when a list is empty or holds something other than whole numbers above 0.
 * @example requireCutoffs({ ndcgAtK: [5] }).mapAtK // [100]
 */
export function requireCutoffs({
  mrrAtK = [10],
  ndcgAtK = [10],
  accuracyAtK = [1, 3, 5, 10],
  precisionRecallAtK = [1, 3, 5, 10],
  mapAtK = [100],
}: RetrievalCutoffs): Required<RetrievalCutoffs> {
  const cutoffs = { mrrAtK, ndcgAtK, accuracyAtK, precisionRecallAtK, mapAtK };
  for (const [option, values] of Object.entries(cutoffs)) {
    if (values.length === 0 || values.some((k) => !Number.isSafeInteger(k) || k < 1)) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `${option} is [${values.join(', ')}], which is not a list of whole numbers above 0.`,
        fix: 'Give at least one number of documents, such as [10], or leave the option out.',
        details: { option, values },
      });
    }
  }
  return cutoffs;
}
