import { BinaryClassificationEvaluator } from '@sentenceforge/evaluation';
import { refuseOptions } from '../refuse-options.ts';
import { readItemExamples } from '../tables/read-item-examples.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';

/** Pairs that are alike (1) or not (0). */
export const binaryClassification: EvaluatorKind = async (item, { options, report }) => {
  const name = 'BinaryClassificationEvaluator';
  refuseOptions(name, options, ['similarityFnNames', 'truncateDim']);
  const examples = await readItemExamples(item, report, {
    evaluator: name,
    texts: 2,
    label: { rule: '0 or 1', holds: (label) => label === 0 || label === 1 },
  });
  const evaluator = BinaryClassificationEvaluator.fromInputExamples(examples, options);
  return () => evaluator;
};
