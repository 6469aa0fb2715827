import { TranslationEvaluator } from '@sentenceforge/evaluation';
import { refuseOptions } from '../refuse-options.ts';
import { readItemExamples } from '../tables/read-item-examples.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';

/** Sentences and their translations. */
export const translation: EvaluatorKind = async (item, { options, report }) => {
  const name = 'TranslationEvaluator';
  refuseOptions(name, options, ['truncateDim']);
  const examples = await readItemExamples(item, report, { evaluator: name, texts: 2 });
  const evaluator = new TranslationEvaluator(
    examples.map(({ texts }) => texts[0]!),
    examples.map(({ texts }) => texts[1]!),
    options,
  );
  return () => evaluator;
};
