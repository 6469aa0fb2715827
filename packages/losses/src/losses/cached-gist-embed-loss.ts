import { defineLoss } from '../define-loss.ts';
import { cached } from '../options/cached.ts';
import { guided } from '../ranking/guided.ts';

/**
 * GISTEmbedLoss with the texts embedded in blocks, and with any number of negatives.
 *
 * Columns `[B, D]`, two or more, and the guide's, `[B, Dg]`; labels are not read.
 * Source: Solatorio 2024, Gao et al. 2021; Python's `CachedGISTEmbedLoss`.
 *
 * @example cachedGISTEmbedLoss({ miniBatchSize: 64 })
 */
export const cachedGISTEmbedLoss = defineLoss({
  ...guided,
  name: 'CachedGISTEmbedLoss',
  summary: 'GISTEmbedLoss for batches of any size in bounded memory.',
  reference: 'Solatorio 2024 (GISTEmbed); Gao et al. 2021 (GradCache)',
  inputs: { columns: ['anchor', 'positive', 'negative'], atLeast: 2, atMost: Infinity },
  options: { ...guided.options, ...cached.options },
  rules: { ...guided.rules, ...cached.rules },
  strategy: cached.strategy,
});
