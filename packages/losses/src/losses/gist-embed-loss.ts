import { defineLoss } from '../define-loss.ts';
import { guided } from '../ranking/guided.ts';

/**
 * In-batch negatives without the false ones: a fixed guide model says which candidates are too similar to count.
 * `fit` takes the guide as its option `guide`.
 *
 * Columns `[B, D]`, two or three, and the guide's, `[B, Dg]`; labels are not read.
 * Source: Solatorio 2024 (GISTEmbed); Python's `GISTEmbedLoss`.
 *
 * @example gistEmbedLoss({ temperature: 0.05 })
 */
export const gistEmbedLoss = defineLoss({
  ...guided,
  name: 'GISTEmbedLoss',
  summary: 'In-batch negatives without those that a guide model finds too similar.',
  reference: 'Solatorio 2024 (GISTEmbed)',
  inputs: { columns: ['anchor', 'positive', 'negative'], atLeast: 2 },
});
