import { multiply, softplus, subtract, sum } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { pairwiseSimilarities } from '../similarities/pairwise-similarities.ts';

/**
 * Without labelled data: two copies of the model must agree on the same text (label 1) and differ on different texts
 * (label 0). The copy embeds the first column; the model that is kept embeds the second. Without labels, equal texts
 * are 1: texts are compared as strings, where Python compares token ids ("A cat" and "a cat" are equal there under an
 * uncased model). The sum over the batch, not the mean.
 *
 * Columns `[B, D]`, and the other copy's; labels `[B]`, 0 or 1.
 * Source: Carlsson et al. 2021; Python's `ContrastiveTensionLoss`.
 *
 * @example contrastiveTensionLoss()
 */
export const contrastiveTensionLoss = defineLoss({
  name: 'ContrastiveTensionLoss',
  summary:
    'Two copies of a model agree on equal texts and differ on others; no labelled data needed.',
  formula: 'Σ binary cross-entropy(f₁(a) · f₂(b), y)',
  reference: 'Carlsson et al. 2021',
  inputs: { columns: ['sentence1', 'sentence2'] },
  labels: 'binary',
  defaultLabel: ([a, b]) => (a === b ? 1 : 0),
  requires: ['twin'],
  compute: ({ columns: [, b], labels, extras }) => {
    const logits = pairwiseSimilarities.dot(extras.twin![0]!, b!);
    return sum(subtract(softplus(logits), multiply(logits, labels!)));
  },
});
