import { cosineSimilarity, meanSquaredError } from '@sentenceforge/graph';
import { defineLoss, type LossFactory } from '../define-loss.ts';

/**
 * The mean squared error between the cosine similarity of two texts and their score.
 *
 * mean((cos(u, v) - y)²)
 *
 * | Inputs | Labels |
 * | --- | --- |
 * | (sentence1, sentence2) | score, 0..1 |
 *
 * Reference: Reimers and Gurevych 2019 (Sentence-BERT); `sentence_transformers.losses.CosineSimilarityLoss`.
 *
 * @example await fit(model, { trainObjectives: [[loader, cosineSimilarityLoss()]] });
 */
export const cosineSimilarityLoss: LossFactory = defineLoss({
  name: 'CosineSimilarityLoss',
  inputs: { columns: ['sentence1', 'sentence2'] },
  labels: 'score',
  compute: ({ columns: [a, b], labels }) => meanSquaredError(cosineSimilarity(a!, b!), labels!),
});
