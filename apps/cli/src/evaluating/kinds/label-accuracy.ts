import { SentenceForgeError } from '@sentenceforge/errors';
import { LabelAccuracyEvaluator } from '@sentenceforge/evaluation';
import { loadClassifier } from '../../loss-files/load-classifier.ts';
import { refuseOptions } from '../refuse-options.ts';
import { readItemExamples } from '../tables/read-item-examples.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';

/** Pairs with class ids, for models that were trained with a classifier. */
export const labelAccuracy: EvaluatorKind = async (item, { options, report }) => {
  const name = 'LabelAccuracyEvaluator';
  refuseOptions(name, options, []);
  const isClass = (label: unknown): boolean => Number.isInteger(label) && Number(label) >= 0;
  const examples = await readItemExamples(item, report, {
    evaluator: name,
    texts: 2,
    label: { rule: 'a class id', holds: isClass },
  });
  return async ({ path, model }) => {
    const classifier = await loadClassifier(path, model, examples);
    if (classifier) {
      return LabelAccuracyEvaluator.fromInputExamples(examples, classifier.predict, options);
    }
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${path} holds no classifier that could be judged by the classes of ${item.test}.`,
      fix: 'Give a model folder that was trained with a loss that has a classifier (SoftmaxLoss).',
      details: { model: path, file: item.test },
    });
  };
};
