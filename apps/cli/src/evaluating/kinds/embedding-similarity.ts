import { EmbeddingSimilarityEvaluator } from '@sentenceforge/evaluation';
import { readItemExamples } from '../tables/read-item-examples.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';

/** Scored pairs. */
export const embeddingSimilarity: EvaluatorKind = async (item, { options, report }) => {
  const examples = await readItemExamples(item, report, {
    evaluator: 'EmbeddingSimilarityEvaluator',
    texts: 2,
    label: { rule: 'a score', holds: (label) => typeof label === 'number' },
  });
  const evaluator = EmbeddingSimilarityEvaluator.fromInputExamples(examples, options);
  return () => evaluator;
};
