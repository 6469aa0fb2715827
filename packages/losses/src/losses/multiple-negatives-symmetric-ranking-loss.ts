import { defineLoss } from '../define-loss.ts';
import { symmetric } from '../ranking/symmetric.ts';

/**
 * Ranks each anchor's positive above those of other rows, and each positive's anchor above the other anchors.
 *
 * Columns `[B, D]`, two or more; labels are not read.
 * Source: Günther et al. 2024 (Jina Embeddings 2); Python's `MultipleNegativesSymmetricRankingLoss`.
 *
 * @example multipleNegativesSymmetricRankingLoss()
 */
export const multipleNegativesSymmetricRankingLoss = defineLoss({
  ...symmetric,
  name: 'MultipleNegativesSymmetricRankingLoss',
  summary: 'MultipleNegativesRankingLoss from anchor to positive and from positive to anchor.',
  reference: 'Günther et al. 2024 (Jina Embeddings 2)',
});
