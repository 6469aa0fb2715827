import { SentenceForgeError } from '@sentenceforge/errors';
import { type Evaluator, MSEEvaluator } from '@sentenceforge/evaluation';
import { loadModel } from '../../load-model.ts';
import { refuseOptions } from '../refuse-options.ts';
import { readItemExamples } from '../tables/read-item-examples.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';

/** Sentences for the teacher, and beside each the same or a translation for the model. */
export const mse: EvaluatorKind = async (item, { options, threads, report }) => {
  const { teacher } = item;
  refuseOptions('MSEEvaluator', options, ['truncateDim']);
  if (teacher === undefined) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: 'MSEEvaluator compares with the embeddings of a teacher, and none is given.',
      fix: 'Give its folder or name with --teacher.',
    });
  }
  const examples = await readItemExamples(item, report, { evaluator: 'MSEEvaluator', texts: 1 });
  const embed = async (): Promise<Evaluator> => {
    const model = await loadModel(teacher, { threads }, report);
    const sources = examples.map(({ texts }) => texts[0]!);
    const targets = examples.map(({ texts }) => texts[1] ?? texts[0]!);
    const evaluator = await MSEEvaluator.fromTeacher(sources, targets, model, options);
    await model.dispose();
    return evaluator;
  };
  let evaluator: Promise<Evaluator> | undefined;
  return () => {
    evaluator ??= embed();
    return evaluator;
  };
};
