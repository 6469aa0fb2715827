import {
  add,
  crossEntropy,
  exp,
  iota,
  mean,
  multiply,
  swapLastAxes,
  type Tensor,
} from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { rules } from '../options/rules.ts';
import { similarityRules } from '../options/similarity-rules.ts';
import { named } from '../similarities/named.ts';
import { type SimilarityMatrix, similarityMatrices } from '../similarities/similarity-matrices.ts';

export interface ContrastiveTensionLossInBatchNegativesOptions {
  /** What similarities are multiplied with at first; it is trained. Default 20. */
  readonly scale: number;
  /** Default cosine. */
  readonly similarityFct: keyof typeof similarityMatrices | SimilarityMatrix;
}

const defaults: ContrastiveTensionLossInBatchNegativesOptions = {
  scale: 20,
  similarityFct: 'cosine',
};

/**
 * Without labelled data: each text as one copy of the model sees it must be closest to itself as the other copy sees
 * it, among all texts of the batch, in both directions.
 *
 * Column `[B, D]`, and the other copy's; labels are not read.
 * Source: Carlsson et al. 2021; Python's `ContrastiveTensionLossInBatchNegatives`.
 *
 * @example contrastiveTensionLossInBatchNegatives()
 */
export const contrastiveTensionLossInBatchNegatives = defineLoss({
  name: 'ContrastiveTensionLossInBatchNegatives',
  summary: 'Two copies of a model find each text among all texts of the batch; no labels needed.',
  formula: 'the mean of cross-entropy(e^s sim(f₁(x), f₂(x)), i) by rows and by columns',
  reference: 'Carlsson et al. 2021',
  recommended: true,
  inputs: { columns: ['sentence'] },
  labels: 'none',
  options: defaults,
  rules: { scale: rules.positive, similarityFct: similarityRules.matrix },
  requires: ['twin'],
  parameters: (_, { scale }) => ({
    logit_scale: { shape: [], initial: { constant: Math.log(scale) } },
  }),
  compute: ({ columns: [x], parameters, extras }, { similarityFct }) => {
    const similarities = named(similarityMatrices, similarityFct)(extras.twin![0]!, x!);
    const scores = multiply(similarities, exp(parameters.logit_scale!));
    const cost = (logits: Tensor): Tensor => mean(crossEntropy(logits, iota(x!.shape[0]!)));
    return multiply(add(cost(scores), cost(swapLastAxes(scores))), 0.5);
  },
});
