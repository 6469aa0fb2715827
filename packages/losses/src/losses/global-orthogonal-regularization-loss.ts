import {
  add,
  divide,
  identityMask,
  maximum,
  multiply,
  relu,
  sizeValue,
  subtract,
  sum,
  type Tensor,
  where,
} from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { oneOf } from '../options/one-of.ts';
import { rules } from '../options/rules.ts';
import { similarityRules } from '../options/similarity-rules.ts';
import { named } from '../similarities/named.ts';
import { type SimilarityMatrix, similarityMatrices } from '../similarities/similarity-matrices.ts';

export interface GlobalOrthogonalRegularizationLossOptions {
  /** Default cosine. */
  readonly similarityFct: keyof typeof similarityMatrices | SimilarityMatrix;
  /** Of the squared mean similarity; null or 0 for none. Default 1. */
  readonly meanWeight: number | null;
  /** Of what the mean squared similarity exceeds 1 / dimension; null or 0 for none. Default 1. */
  readonly secondMomentWeight: number | null;
  /** How the columns are put together. Default mean. */
  readonly aggregation: 'mean' | 'sum';
}

const defaults: GlobalOrthogonalRegularizationLossOptions = {
  similarityFct: 'cosine',
  meanWeight: 1,
  secondMomentWeight: 1,
  aggregation: 'mean',
};

/**
 * Spreads embeddings out, as random directions are: similarities of different texts of a column have mean 0 and no
 * more than the variance 1 / dimension. Meant to be added to another objective.
 *
 * Columns `[B, D]`, one or more; labels are not read.
 * Source: Zhang et al. 2017; Python's `GlobalOrthogonalRegularizationLoss`.
 *
 * @example await fit(model, { trainObjectives: [[loader, multipleNegativesRankingLoss()], [loader, globalOrthogonalRegularizationLoss()]] });
 */
export const globalOrthogonalRegularizationLoss = defineLoss({
  name: 'GlobalOrthogonalRegularizationLoss',
  summary: 'Spreads embeddings out; an addition to another loss.',
  formula: 'w₁ mean(s)² + w₂ max(0, mean(s²) - 1 / D) over different rows of a column',
  reference: 'Zhang et al. 2017',
  inputs: { columns: ['sentence'], atMost: Infinity },
  labels: 'none',
  options: defaults,
  rules: {
    similarityFct: similarityRules.matrix,
    meanWeight: rules.optionalFinite,
    secondMomentWeight: rules.optionalFinite,
    aggregation: oneOf({ mean: [], sum: [] }),
  },
  check: ({ meanWeight, secondMomentWeight }) =>
    meanWeight || secondMomentWeight
      ? undefined
      : 'at least one of meanWeight and secondMomentWeight must not be 0.',
  compute: ({ columns }, { similarityFct, meanWeight, secondMomentWeight, aggregation }) => {
    const [rows, dimension] = columns[0]!.shape;
    const count = sizeValue(rows!);
    const pairs = maximum(multiply(count, subtract(count, 1)), 1);
    const cost = (x: Tensor): Tensor => {
      const similarities = named(similarityMatrices, similarityFct)(x, x);
      const others = where(identityMask(rows!), 0, similarities);
      const mean = divide(sum(others), pairs);
      const secondMoment = divide(sum(multiply(others, others)), pairs);
      const excess = relu(subtract(secondMoment, 1 / (dimension as number)));
      return add(
        multiply(multiply(mean, mean), meanWeight ?? 0),
        multiply(excess, secondMomentWeight ?? 0),
      );
    };
    const total = columns.map(cost).reduce((a, b) => add(a, b));
    return aggregation === 'sum' ? total : multiply(total, 1 / columns.length);
  },
});
