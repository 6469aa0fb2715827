import { defineLoss } from '../define-loss.ts';
import { multipleNegativesRanking } from '../ranking/multiple-negatives-ranking.ts';

/**
 * Ranks each anchor's positive above the positives and negatives of all other rows of the batch: the larger the batch,
 * the better.
 *
 * Columns `[B, D]`, two or more; labels are not read.
 * Source: Henderson et al. 2017, van den Oord et al. 2018; Python's `MultipleNegativesRankingLoss`.
 *
 * @example multipleNegativesRankingLoss({ scale: 50 })
 */
export const multipleNegativesRankingLoss = defineLoss({
  ...multipleNegativesRanking,
  name: 'MultipleNegativesRankingLoss',
  summary: "Ranks each anchor's positive above everything else in the batch (InfoNCE).",
  reference: 'Henderson et al. 2017; van den Oord et al. 2018; Li et al. 2023 (four directions)',
  recommended: true,
});
