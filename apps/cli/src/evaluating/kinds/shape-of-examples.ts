import { labelKinds } from '@sentenceforge/training';
import { chooseEvaluator } from '../../choose-evaluator.ts';
import { loadClassifier } from '../../loss-files/load-classifier.ts';
import { readItemExamples } from '../tables/read-item-examples.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';

/** Examples whose shape says which evaluator is meant; with class ids also whether the model has a classifier. */
export const shapeOfExamples: EvaluatorKind = async (item, { options, report }) => {
  const examples = await readItemExamples(item, report);
  if (labelKinds(examples).includes('class')) {
    return async ({ path, model }) =>
      chooseEvaluator(item.test!, examples, await loadClassifier(path, model, examples), options);
  }
  const evaluator = chooseEvaluator(item.test!, examples, undefined, options);
  return () => evaluator;
};
