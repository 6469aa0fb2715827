import { SentenceForgeError } from '@sentenceforge/errors';
import { broadcastTo, concat, constant, multiply, subtract } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { rules } from '../options/rules.ts';
import { scoreOrder } from '../ranking/score-order.ts';
import { pairwiseSimilarities } from '../similarities/pairwise-similarities.ts';

export interface AnglELossOptions {
  /** What similarities are multiplied with. Default 20. */
  readonly scale: number;
}

const defaults: AnglELossOptions = { scale: 20 };

/**
 * CoSENTLoss with the angle in complex space as similarity, whose gradient does not vanish near 0 and 1. Of more than
 * two columns, those after the second are negatives: their pairs with the anchor have the label 1 - y.
 *
 * Columns `[B, D]`; labels `[B]`, scores of which only the order counts, 0 to 1 where there are negatives (absent
 * there: 1).
 * Source: Li and Li 2024 (AoE); Python's `AnglELoss`.
 *
 * @throws LOSS_INPUT_MISMATCH from `compute`, for two columns without labels
 *
 * @example anglELoss()
 */
export const anglELoss = defineLoss({
  name: 'AnglELoss',
  summary: 'CoSENTLoss with the angle in complex space as similarity.',
  formula: 'log(1 + Σ exp(scale (s_j - s_i)) over pairs of rows with y_i > y_j)',
  reference: 'Li and Li 2024 (AoE)',
  inputs: { columns: ['sentence1', 'sentence2', 'negative'], atLeast: 2, atMost: Infinity },
  labels: 'score',
  defaultLabel: (texts) => (texts.length > 2 ? 1 : undefined),
  options: defaults,
  rules: { scale: rules.finite },
  compute: ({ columns: [anchor, ...others], labels }, { scale }) => {
    if (!labels && others.length === 1) {
      throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
        problem: 'AnglELoss needs a label for each pair.',
        fix: 'Give scores, or negatives in further columns.',
      });
    }
    const scores = pairwiseSimilarities.angle(
      concat(
        others.map(() => anchor!),
        0,
      ),
      concat(others, 0),
    );
    const ofPositives = labels ?? broadcastTo(constant(1), [anchor!.shape[0]!]);
    const ofNegatives = others.slice(1).map(() => subtract(1, ofPositives));
    return scoreOrder(multiply(scores, scale), concat([ofPositives, ...ofNegatives], 0));
  },
});
