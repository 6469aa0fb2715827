import type { InputExample } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import {
  EmbeddingSimilarityEvaluator,
  type Evaluator,
  LabelAccuracyEvaluator,
  type PredictClasses,
  TripletEvaluator,
} from '@sentenceforge/evaluation';

/**
 * The evaluator for the shape of examples: triplets; pairs with classes, where there is a classifier; scored pairs.
 *
 * @param predict the classifier that the loss trains, if it trains one
 * @throws OPTION_INVALID when there is none
 */
export function chooseEvaluator(
  file: string,
  examples: readonly InputExample[],
  predict?: PredictClasses,
): Evaluator {
  const { texts, label } = examples[0]!;
  if (texts.length >= 3 && label === undefined) return TripletEvaluator.fromInputExamples(examples);
  if (texts.length === 2 && typeof label === 'number') {
    return predict
      ? LabelAccuracyEvaluator.fromInputExamples(examples, predict)
      : EmbeddingSimilarityEvaluator.fromInputExamples(examples);
  }
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `${file} holds ${texts.length} text${texts.length === 1 ? '' : 's'} ${label === undefined ? 'without labels' : 'with a label'}, which there is no evaluator for.`,
    fix: 'Give pairs with a score or class, or triplets (anchor, positive, negative); or leave the option out.',
    details: { file, texts: texts.length, label },
  });
}
