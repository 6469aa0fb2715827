import { defineLoss } from '../define-loss.ts';
import { cached } from '../options/cached.ts';
import { symmetric } from '../ranking/symmetric.ts';

/**
 * MultipleNegativesSymmetricRankingLoss with the texts embedded in blocks: any batch size in bounded memory.
 *
 * Columns `[B, D]`, two or more; labels are not read.
 * Source: Günther et al. 2024, Gao et al. 2021; Python's `CachedMultipleNegativesSymmetricRankingLoss`.
 *
 * @example cachedMultipleNegativesSymmetricRankingLoss({ miniBatchNumTokens: 4096 })
 */
export const cachedMultipleNegativesSymmetricRankingLoss = defineLoss({
  ...symmetric,
  name: 'CachedMultipleNegativesSymmetricRankingLoss',
  summary: 'MultipleNegativesSymmetricRankingLoss for batches of any size in bounded memory.',
  reference: 'Günther et al. 2024 (Jina Embeddings 2); Gao et al. 2021 (GradCache)',
  options: { ...symmetric.options, ...cached.options },
  rules: { ...symmetric.rules, ...cached.rules },
  strategy: cached.strategy,
});
