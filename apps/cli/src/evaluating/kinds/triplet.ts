import { TripletEvaluator } from '@sentenceforge/evaluation';
import { refuseOptions } from '../refuse-options.ts';
import { readItemExamples } from '../tables/read-item-examples.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';

/** Anchors, positives, negatives. */
export const triplet: EvaluatorKind = async (item, { options, report }) => {
  const name = 'TripletEvaluator';
  refuseOptions(name, options, ['similarityFnNames', 'truncateDim']);
  const examples = await readItemExamples(item, report, { evaluator: name, texts: 3 });
  const evaluator = TripletEvaluator.fromInputExamples(examples, options);
  return () => evaluator;
};
