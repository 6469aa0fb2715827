import {
  add,
  firstMax,
  identityMask,
  mean,
  relu,
  reshape,
  subtract,
  sum,
  where,
} from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { cached } from '../options/cached.ts';
import { rules } from '../options/rules.ts';
import { similarityMatrices } from '../similarities/similarity-matrices.ts';

export interface MegaBatchMarginLossOptions {
  /** Cosine similarity that a positive pair should reach. Default 0.8. */
  readonly positiveMargin: number;
  /** Cosine similarity that the hardest negative should stay below. Default 0.3. */
  readonly negativeMargin: number;
  /** Whether the texts are embedded in blocks, which changes memory and time alone. Default true. */
  readonly useMiniBatchedVersion: boolean;
  /** Texts of a block. Default 50. */
  readonly miniBatchSize: number;
  /** Tokens of a block, in place of `miniBatchSize`. */
  readonly miniBatchNumTokens: number | null;
}

const defaults: MegaBatchMarginLossOptions = {
  positiveMargin: 0.8,
  negativeMargin: 0.3,
  useMiniBatchedVersion: true,
  miniBatchSize: 50,
  miniBatchNumTokens: null,
};

/**
 * For each anchor, its positive and the most similar positive of another row, each held to a margin: for large batches
 * (500 and more).
 *
 * Columns `[B, D]`; labels are not read.
 * Source: Wieting and Gimpel 2018 (ParaNMT-50M); Python's `MegaBatchMarginLoss`.
 *
 * @example megaBatchMarginLoss({ miniBatchSize: 32 })
 */
export const megaBatchMarginLoss = defineLoss({
  name: 'MegaBatchMarginLoss',
  summary: "Holds each pair and the batch's hardest negative to a margin each; for large batches.",
  formula: 'mean(max(0, m₊ - cos(a, p)) + max(0, max over others of cos(a, p) - m₋))',
  reference: 'Wieting and Gimpel 2018 (ParaNMT-50M)',
  inputs: { columns: ['anchor', 'positive'] },
  labels: 'none',
  options: defaults,
  rules: { positiveMargin: rules.finite, negativeMargin: rules.finite, ...cached.rules },
  strategy: (options) => (options.useMiniBatchedVersion ? cached.strategy(options) : undefined),
  compute: ({ columns: [a, p] }, { positiveMargin, negativeMargin }) => {
    const rows = a!.shape[0]!;
    const cosines = similarityMatrices.cosine(a!, p!);
    const own = identityMask(rows);
    const positives = sum(where(own, cosines, 0), { axes: [1] });
    const hardest = firstMax(where(own, Number.NEGATIVE_INFINITY, cosines));
    return mean(
      add(
        relu(subtract(positiveMargin, positives)),
        relu(subtract(reshape(hardest, [rows]), negativeMargin)),
      ),
    );
  },
});
