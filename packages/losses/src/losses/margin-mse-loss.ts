import { SentenceForgeError } from '@sentenceforge/errors';
import {
  concat,
  formatType,
  meanSquaredError,
  reshape,
  slice,
  subtract,
  type Tensor,
} from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { similarityRules } from '../options/similarity-rules.ts';
import { named } from '../similarities/named.ts';
import {
  type PairwiseSimilarity,
  pairwiseSimilarities,
} from '../similarities/pairwise-similarities.ts';

export interface MarginMSELossOptions {
  /** Default the dot product. */
  readonly similarityFct: keyof typeof pairwiseSimilarities | PairwiseSimilarity;
}

const defaults: MarginMSELossOptions = { similarityFct: 'dot' };

/** The teacher's margins `[B, negatives]`, from margins or from the scores of the positive and of each negative. */
function margins(labels: Tensor, negatives: number): Tensor {
  const rows = labels.shape[0]!;
  const width = labels.shape.length === 1 ? 1 : labels.shape[1];
  if (width === negatives) return reshape(labels, [rows, negatives]);
  if (width === negatives + 1) {
    const ofPositive = slice(labels, { axis: 1, start: 0, end: 1 });
    return subtract(ofPositive, slice(labels, { axis: 1, start: 1, end: negatives + 1 }));
  }
  throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
    problem: `MarginMSELoss got labels ${formatType(labels)} for ${negatives} negatives.`,
    fix: `Give ${negatives} margins for each example, or ${negatives + 1} scores: of the positive, then of each negative.`,
    details: { width, negatives },
  });
}

/**
 * Brings the difference between the similarities of positive and negative to that of a teacher (a cross-encoder),
 * which is the label.
 *
 * Columns `[B, D]`; labels `[B]` or `[B, negatives]`, the teacher's margins, or `[B, negatives + 1]`, its scores of
 * the positive and of each negative; any range.
 * Source: Hofstätter et al. 2020; Python's `MarginMSELoss`.
 *
 * @throws LOSS_INPUT_MISMATCH from `compute`, for another number of margins or scores
 *
 * @example marginMSELoss()
 */
export const marginMSELoss = defineLoss({
  name: 'MarginMSELoss',
  summary: 'Brings how much more similar positives are than negatives to what a teacher says.',
  formula: 'mean(((sim(q, p) - sim(q, n)) - y)²)',
  reference: 'Hofstätter et al. 2020',
  recommended: true,
  inputs: { columns: ['query', 'positive', 'negative'], atMost: Infinity },
  labels: 'scores',
  meanOverExamples: true,
  options: defaults,
  rules: { similarityFct: similarityRules.pairwise },
  compute: ({ columns: [query, positive, ...negatives], labels }, { similarityFct }) => {
    const similarity = named(pairwiseSimilarities, similarityFct);
    const ofPositive = similarity(query!, positive!);
    const gaps = negatives.map((negative) =>
      reshape(subtract(ofPositive, similarity(query!, negative)), [ofPositive.shape[0]!, 1]),
    );
    return meanSquaredError(concat(gaps, 1), margins(labels!, negatives.length));
  },
});
