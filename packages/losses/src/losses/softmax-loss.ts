import {
  abs,
  concat,
  crossEntropy,
  linear,
  logSoftmax,
  mean,
  multiply,
  negate,
  subtract,
  sum,
  type Tensor,
} from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { oneOf } from '../options/one-of.ts';
import { required } from '../options/required.ts';
import { rules } from '../options/rules.ts';
import type { LossContext } from '../types/loss.ts';

export interface SoftmaxLossOptions {
  /** How many classes there are; labels are 0 to `numLabels` - 1. */
  readonly numLabels: number;
  /** Whether the classifier sees u and v. Default true. */
  readonly concatenationSentRep: boolean;
  /** Whether it sees |u - v|. Default true. */
  readonly concatenationSentDifference: boolean;
  /** Whether it sees u * v. Default false. */
  readonly concatenationSentMultiplication: boolean;
  /** The cost of logits `[B, classes]` for labels: class ids, int32 `[B]`, or probabilities `[B, classes]`. Default the mean cross-entropy. */
  readonly lossFct: 'crossEntropy' | ((logits: Tensor, labels: Tensor) => Tensor);
}

const defaults: SoftmaxLossOptions = {
  numLabels: required(),
  concatenationSentRep: true,
  concatenationSentDifference: true,
  concatenationSentMultiplication: false,
  lossFct: 'crossEntropy',
};

/** What the classifier sees of two texts. */
function features(u: Tensor, v: Tensor, options: SoftmaxLossOptions): Tensor[] {
  return [
    ...(options.concatenationSentRep ? [u, v] : []),
    ...(options.concatenationSentDifference ? [abs(subtract(u, v))] : []),
    ...(options.concatenationSentMultiplication ? [multiply(u, v)] : []),
  ];
}

/** Scores of each class, `[B, classes]`. */
function classify(
  { columns: [u, v], parameters }: LossContext,
  options: SoftmaxLossOptions,
): Tensor {
  return linear(
    concat(features(u!, v!, options), 1),
    parameters['classifier.weight']!,
    parameters['classifier.bias'],
  );
}

/** How many vectors the size of an embedding that is. */
function featureCount(options: SoftmaxLossOptions): number {
  return (
    (options.concatenationSentRep ? 2 : 0) +
    Number(options.concatenationSentDifference) +
    Number(options.concatenationSentMultiplication)
  );
}

/**
 * Trains a classifier of pairs (entailment, neutral, contradiction) on top of both embeddings. The classifier belongs
 * to the loss: `fit` returns it, the saved model does not hold it. A label is a class id, or a probability for each class.
 *
 * Columns `[B, D]`; labels `[B]`, class ids from 0 to `numLabels` - 1, or `[B, numLabels]`, probabilities.
 * Source: Reimers and Gurevych 2019 (Sentence-BERT); Python's `SoftmaxLoss`.
 *
 * @example softmaxLoss({ numLabels: 3 })
 */
export const softmaxLoss = defineLoss({
  name: 'SoftmaxLoss',
  summary: 'Trains a classifier of pairs (entailment, neutral, contradiction) on both embeddings.',
  formula: 'mean(cross-entropy(W [u; v; |u - v|; u * v] + b, y))',
  reference: 'Reimers and Gurevych 2019 (Sentence-BERT)',
  recommended: true,
  inputs: { columns: ['sentence1', 'sentence2'] },
  labels: 'class',
  meanOverExamples: ({ lossFct }) => typeof lossFct !== 'function',
  classes: 'numLabels',
  required: ['numLabels'],
  options: defaults,
  rules: {
    numLabels: rules.count,
    lossFct: oneOf({ crossEntropy: ['CrossEntropyLoss'] }, { orFunction: true }),
  },
  check: (options) =>
    featureCount(options) > 0
      ? undefined
      : 'at least one of concatenationSentRep, concatenationSentDifference and concatenationSentMultiplication must be true.',
  parameters: ({ dimension }, options) => {
    const size = dimension * featureCount(options);
    const initial = { uniform: 1 / Math.sqrt(size) };
    return {
      'classifier.weight': { shape: [options.numLabels, size], initial },
      'classifier.bias': { shape: [options.numLabels], initial },
    };
  },
  logits: classify,
  compute: (context, options) => {
    const logits = classify(context, options);
    const labels = context.labels!;
    if (options.lossFct !== 'crossEntropy') return options.lossFct(logits, labels);
    const costs =
      labels.shape.length === 1
        ? crossEntropy(logits, labels)
        : negate(sum(multiply(labels, logSoftmax(logits)), { axes: [1] }));
    return mean(costs);
  },
});
