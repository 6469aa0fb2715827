import {
  add,
  and,
  cast,
  divide,
  equal,
  less,
  max,
  multiply,
  negate,
  relu,
  subtract,
  sum,
  type Tensor,
  where,
} from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { rules } from '../options/rules.ts';
import { similarityRules } from '../options/similarity-rules.ts';
import { named } from '../similarities/named.ts';
import { type PairwiseDistance, siameseDistances } from '../similarities/siamese-distances.ts';

export interface OnlineContrastiveLossOptions {
  /** 1 - cosine, or the euclidean or Manhattan distance. Default cosine. */
  readonly distanceMetric: keyof typeof siameseDistances | PairwiseDistance;
  /** Negatives that are farther apart than this cost nothing. Default 0.5. */
  readonly margin: number;
}

const defaults: OnlineContrastiveLossOptions = { distanceMetric: 'cosine', margin: 0.5 };

/** The largest of the chosen numbers; the mean of the others where none is chosen. */
function largestOf(chosen: Tensor, others: Tensor, d: Tensor): Tensor {
  const count = sum(cast(chosen, 'float32'));
  const mean = divide(sum(where(others, d, 0)), sum(cast(others, 'float32')));
  return where(equal(count, 0), mean, max(where(chosen, d, Number.NEGATIVE_INFINITY)));
}

/**
 * ContrastiveLoss over the hard pairs of a batch alone: negatives closer than the farthest positive, positives farther
 * than the closest negative. The sum over the batch, not the mean.
 *
 * Columns `[B, D]`; labels `[B]`, 0 or 1.
 * Source: Reimers and Gurevych 2019; Python's `OnlineContrastiveLoss`.
 *
 * @example onlineContrastiveLoss({ margin: 0.5 })
 */
export const onlineContrastiveLoss = defineLoss({
  name: 'OnlineContrastiveLoss',
  summary: 'ContrastiveLoss over the hard pairs of a batch alone.',
  formula: 'Σ d² over hard positives + Σ max(0, margin - d)² over hard negatives',
  reference: 'Reimers and Gurevych 2019; `sentence_transformers.losses.OnlineContrastiveLoss`',
  recommended: true,
  inputs: { columns: ['sentence1', 'sentence2'] },
  labels: 'binary',
  options: defaults,
  rules: { distanceMetric: similarityRules.siamese, margin: rules.nonNegative },
  compute: ({ columns: [a, b], labels }, { distanceMetric, margin }) => {
    const d = named(siameseDistances, distanceMetric)(a!, b!);
    const positive = equal(labels!, 1);
    const negative = equal(labels!, 0);
    const farthest = largestOf(positive, negative, d);
    const closest = negate(largestOf(negative, positive, negate(d)));
    const gap = relu(subtract(margin, d));
    return add(
      sum(where(and(positive, less(closest, d)), multiply(d, d), 0)),
      sum(where(and(negative, less(d, farthest)), multiply(gap, gap), 0)),
    );
  },
});
