import type { InputExample } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import {
  EmbeddingSimilarityEvaluator,
  type Evaluator,
  LabelAccuracyEvaluator,
  type PredictClasses,
  TripletEvaluator,
} from '@sentenceforge/evaluation';
import type { Loss } from '@sentenceforge/losses';
import { checkObjective, labelKinds } from '@sentenceforge/training';
import type { EvaluatorOptions } from './evaluating/evaluator-options.ts';
import { refuseOptions } from './evaluating/refuse-options.ts';

/** A classifier, and the loss that trains it, which knows the classes. */
export interface TrainedClassifier {
  readonly loss: Loss;
  readonly predict: PredictClasses;
}

/**
 * The evaluator for the shape of examples: triplets; pairs with class ids, where there is a classifier; scored pairs.
 * Labels of only 0 and 1 count as scores where there is no classifier.
 *
 * @throws OPTION_INVALID when there is none, also for class ids without a classifier, and for an option that the
 *   evaluator does not have; LABEL_INVALID with file, row and column for a class that the classifier does not have
 */
export function chooseEvaluator(
  file: string,
  examples: readonly InputExample[],
  classifier?: TrainedClassifier,
  options: EvaluatorOptions = {},
): Evaluator {
  const { texts, label } = examples[0]!;
  if (texts.length >= 3 && label === undefined) {
    refuseOptions('TripletEvaluator', options, ['similarityFnNames', 'truncateDim']);
    return TripletEvaluator.fromInputExamples(examples, options);
  }
  if (texts.length !== 2 || typeof label !== 'number') {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${file} holds ${texts.length} text${texts.length === 1 ? '' : 's'} ${label === undefined ? 'without labels' : 'with a label'}, which there is no evaluator for.`,
      fix: 'Give pairs with a score or class, or triplets (anchor, positive, negative); or leave the option out.',
      details: { file, texts: texts.length, label },
    });
  }
  const kinds = labelKinds(examples);
  if (classifier && kinds.includes('class')) {
    checkObjective(examples, classifier.loss);
    refuseOptions('LabelAccuracyEvaluator', options, []);
    return LabelAccuracyEvaluator.fromInputExamples(examples, classifier.predict, options);
  }
  const other = examples.find((example) => example.label !== 0 && example.label !== 1);
  if (other && kinds.includes('class')) {
    const { row, labelColumn: column } = other.origin ?? {};
    const place = row === undefined ? '' : `, such as ${other.label} in row ${row}`;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${file} holds class ids${place}, and there is no classifier that could be judged by them.`,
      fix: 'Train with a loss that has a classifier (SoftmaxLoss), evaluate a model folder that was trained so, or, if they are scores, give --score-range.',
      details: { file, row, column, label: other.label },
    });
  }
  return EmbeddingSimilarityEvaluator.fromInputExamples(examples, options);
}
