import { multiply } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { rules } from '../options/rules.ts';
import { similarityRules } from '../options/similarity-rules.ts';
import { scoreOrder } from '../ranking/score-order.ts';
import { named } from '../similarities/named.ts';
import {
  type PairwiseSimilarity,
  pairwiseSimilarities,
} from '../similarities/pairwise-similarities.ts';

export interface CoSENTLossOptions {
  /** What similarities are multiplied with. Default 20. */
  readonly scale: number;
  /** Default cosine. */
  readonly similarityFct: keyof typeof pairwiseSimilarities | PairwiseSimilarity;
}

const defaults: CoSENTLossOptions = { scale: 20, similarityFct: 'cosine' };

/**
 * Puts the similarities of a batch's pairs into the order of their scores. Only the order of labels counts, not their
 * scale.
 *
 * Columns `[B, D]`; labels `[B]`, scores of any range.
 * Source: Su 2022, Huang et al. 2024; Python's `CoSENTLoss`.
 *
 * @example coSENTLoss({ scale: 20 })
 */
export const coSENTLoss = defineLoss({
  name: 'CoSENTLoss',
  summary: "Puts the similarities of a batch's pairs into the order of their scores.",
  formula: 'log(1 + Σ exp(scale (s_j - s_i)) over pairs of rows with y_i > y_j)',
  reference: 'Su 2022; Huang et al. 2024 (CoSENT)',
  recommended: true,
  inputs: { columns: ['sentence1', 'sentence2'] },
  labels: 'score',
  options: defaults,
  rules: { scale: rules.finite, similarityFct: similarityRules.pairwise },
  compute: ({ columns: [a, b], labels }, { scale, similarityFct }) =>
    scoreOrder(multiply(named(pairwiseSimilarities, similarityFct)(a!, b!), scale), labels!),
});
