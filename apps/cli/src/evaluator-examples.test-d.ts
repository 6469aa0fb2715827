import type { InputExample } from '@sentenceforge/data';
import {
  BinaryClassificationEvaluator,
  EmbeddingSimilarityEvaluator,
  LabelAccuracyEvaluator,
  TripletEvaluator,
} from '@sentenceforge/evaluation';

/** Every evaluator of examples takes the examples of `data`, which `evaluation` knows by their shape only. */
declare const examples: readonly InputExample[];
declare const scored: readonly InputExample<{ texts: [string, string]; label: number }>[];
declare const triplets: readonly InputExample<{ texts: [string, string, string] }>[];

BinaryClassificationEvaluator.fromInputExamples(examples);
EmbeddingSimilarityEvaluator.fromInputExamples(examples);
LabelAccuracyEvaluator.fromInputExamples(examples, async (pairs) => pairs.map(() => 0));
TripletEvaluator.fromInputExamples(examples);

BinaryClassificationEvaluator.fromInputExamples(scored);
EmbeddingSimilarityEvaluator.fromInputExamples(scored);
LabelAccuracyEvaluator.fromInputExamples(scored, async (pairs) => pairs.map(() => 0));
TripletEvaluator.fromInputExamples(triplets);

// @ts-expect-error: a label is a number or a list of numbers
EmbeddingSimilarityEvaluator.fromInputExamples([{ texts: ['a', 'b'], label: '1' }]);
