import { defineLoss } from '../define-loss.ts';
import { cached } from '../options/cached.ts';
import { multipleNegativesRanking } from '../ranking/multiple-negatives-ranking.ts';

/**
 * MultipleNegativesRankingLoss over batches of any size in bounded memory: the same value and gradients, with the
 * texts embedded in blocks.
 *
 * Columns `[B, D]`, two or more; labels are not read.
 * Source: Gao et al. 2021 (GradCache); Python's `CachedMultipleNegativesRankingLoss`.
 *
 * @example cachedMultipleNegativesRankingLoss({ miniBatchSize: 32 })
 */
export const cachedMultipleNegativesRankingLoss = defineLoss({
  ...multipleNegativesRanking,
  name: 'CachedMultipleNegativesRankingLoss',
  summary: 'MultipleNegativesRankingLoss for batches of any size in bounded memory.',
  reference: 'Gao et al. 2021 (GradCache)',
  recommended: true,
  options: { ...multipleNegativesRanking.options, ...cached.options },
  rules: { ...multipleNegativesRanking.rules, ...cached.rules },
  strategy: cached.strategy,
});
