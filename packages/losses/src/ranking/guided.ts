import {
  abs,
  and,
  concat,
  crossEntropy,
  identityMask,
  iota,
  less,
  mean,
  multiply,
  normalize,
  not,
  reshape,
  subtract,
  sum,
  type Tensor,
  where,
} from '@sentenceforge/graph';
import { oneOf } from '../options/one-of.ts';
import { rules } from '../options/rules.ts';
import { similarityMatrices } from '../similarities/similarity-matrices.ts';
import type { LossContext } from '../types/loss.ts';

export interface GuidedRankingOptions {
  /** What similarities are divided by. Default 0.01. */
  readonly temperature: number;
  /** Whether the margin is subtracted from the guide's similarity (absolute, default) or a share of it. */
  readonly marginStrategy: 'absolute' | 'relative';
  /** How far below the positive pair's similarity a candidate still counts as a false negative. Default 0. */
  readonly margin: number;
  /** Whether other anchors are candidates too. Default true. */
  readonly contrastAnchors: boolean;
  /** Whether positives compete among each other. Default true. */
  readonly contrastPositives: boolean;
}

const defaults: GuidedRankingOptions = {
  temperature: 0.01,
  marginStrategy: 'absolute',
  margin: 0,
  contrastAnchors: true,
  contrastPositives: true,
};

/** What GISTEmbedLoss and its cached form have in common. */
export const guided = {
  formula:
    'mean(cross-entropy(cos / temperature, i)) over what the guide finds no more similar than the positive',
  labels: 'none',
  options: defaults,
  rules: {
    temperature: rules.positive,
    marginStrategy: oneOf({ absolute: [], relative: [] }),
    margin: rules.finite,
  },
  requires: ['guide'],
  compute: ({ columns, extras }: LossContext, options: GuidedRankingOptions): Tensor => {
    const rows = columns[0]!.shape[0]!;
    const own = identityMask(rows);
    const guide = (i: number, j: number): Tensor => cosines(extras.guide![i]!, extras.guide![j]!);
    const ofPositive = reshape(sum(where(own, guide(0, 1), 0), { axes: [1] }), [rows, 1]);
    const slack =
      options.marginStrategy === 'absolute'
        ? options.margin
        : multiply(abs(ofPositive), options.margin);
    const threshold = subtract(ofPositive, slack);
    /** Similarities of two columns, without those of false negatives. */
    const block = (i: number, j: number, isAnchorToPositive = false): Tensor => {
      const tooSimilar = less(threshold, guide(i, j));
      const isFalse = isAnchorToPositive ? and(tooSimilar, not(own)) : tooSimilar;
      return where(isFalse, Number.NEGATIVE_INFINITY, cosines(columns[i]!, columns[j]!));
    };
    const scores = concat(
      [
        block(0, 1, true),
        ...(options.contrastAnchors ? [block(0, 0)] : []),
        ...(options.contrastPositives ? [block(1, 1)] : []),
        ...columns.slice(2).map((_, index) => block(0, index + 2)),
      ],
      1,
    );
    return mean(crossEntropy(multiply(scores, 1 / options.temperature), iota(rows)));
  },
} as const;

/** `torch.nn.CosineSimilarity` of all pairs of rows. */
function cosines(a: Tensor, b: Tensor): Tensor {
  return similarityMatrices.dot(normalize(a, 1e-8), normalize(b, 1e-8));
}
