import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { EvaluationResult, Evaluator } from '@sentenceforge/evaluation';
import type { Reporter } from '../report/reporter.ts';
import { folderNames } from './folder-names.ts';
import type { NamedModel } from './named-model.ts';
import type { PreparedEvaluation } from './prepare-evaluation.ts';
import type { DataResult } from './results/data-result.ts';
import { dataResultOf } from './results/data-result-of.ts';

/**
 * What every model reaches on every data set. Nothing is encoded before all evaluators are made.
 *
 * @param output where CSV files are written as Python has them; with several models in a folder for each.
 * @throws OPTION_INVALID when models cannot be compared on a data set; what evaluators throw
 */
export async function evaluateModels(
  models: readonly NamedModel[],
  evaluations: readonly PreparedEvaluation[],
  { output, report }: { output?: string | undefined; report: Reporter },
): Promise<DataResult[]> {
  const evaluators: Evaluator[][] = [];
  for (const { name, evaluatorFor } of evaluations) {
    const made: Evaluator[] = [];
    for (const model of models) made.push(await evaluatorFor(model));
    requireOneKind(name, models, made);
    evaluators.push(made);
  }

  const found: [string, EvaluationResult][][] = evaluations.map(() => []);
  const folders = folderNames(models.map(({ name }) => name));
  const total = models.length * evaluations.length;
  for (const [place, { name: modelName, model }] of models.entries()) {
    const folder = models.length === 1 ? '' : folders[place]!;
    const context = { outputPath: output && join(output, folder) };
    for (const [index, { name }] of evaluations.entries()) {
      if (total > 1) {
        const done = place * evaluations.length + index + 1;
        report({ event: 'notice', message: `${done} of ${total}: ${modelName} on ${name}.` });
      }
      const result = await evaluators[index]![place]!.evaluate(model, context);
      found[index]!.push([modelName, result]);
    }
    await model.dispose();
  }
  return evaluations.map(({ name }, index) => dataResultOf(name, found[index]!));
}

/** A classifier's accuracy cannot stand beside a correlation. */
function requireOneKind(
  data: string,
  models: readonly NamedModel[],
  evaluators: readonly Evaluator[],
): void {
  const kind = evaluators[0]!.constructor;
  const other = evaluators.findIndex((evaluator) => evaluator.constructor !== kind);
  if (other < 0) return;
  const [first, second] = [models[0]!.name, models[other]!.name];
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `On ${data} one of ${first} and ${second} would be judged by its classifier and the other by similarities.`,
    fix: 'Give --evaluator EmbeddingSimilarity or BinaryClassification, or evaluate them one by one.',
    details: { data, models: [first, second] },
  });
}
