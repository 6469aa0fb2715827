import { LabelAccuracyEvaluator } from '../../src/evaluators/label-accuracy-evaluator.ts';
import type { LabelAccuracyOptions } from '../../src/evaluators/label-accuracy-options.ts';
import type { Case } from './case.ts';

interface Arguments extends LabelAccuracyOptions {
  readonly sentences1: readonly string[];
  readonly sentences2: readonly string[];
  readonly labels: readonly number[];
  /** What the classifier says of each pair: one number per class. */
  readonly logits: readonly (readonly number[])[];
}

/** Pairs and logits stand for Python's `dataloader` and `softmax_model`, which no file can hold. */
export const labelAccuracyCase: Case = {
  reads: ['sentences1', 'sentences2', 'labels', 'logits', 'name', 'writeCsv'],
  build: (args) => {
    const { sentences1, sentences2, labels, logits, ...options } = args as unknown as Arguments;
    const pairs = sentences1.map((first, index) => [first, sentences2[index]!]);
    const predict = async () => logits.map((row) => row.indexOf(Math.max(...row)));
    return new LabelAccuracyEvaluator(pairs, labels, predict, options);
  },
};
