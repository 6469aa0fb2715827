import type { Reporter } from '../report/reporter.ts';
import type { EvaluationItem } from './evaluation-item.ts';
import { chooseKind } from './kinds/choose-kind.ts';
import type { MakeEvaluator } from './kinds/evaluator-kind.ts';

/** Data that were read and checked, and the evaluator that they are for. */
export interface PreparedEvaluation {
  /** What results call the data. */
  readonly name: string;
  readonly evaluatorFor: MakeEvaluator;
}

/** Read and check an item's data. Throws what its kind throws. */
export async function prepareEvaluation(
  item: EvaluationItem,
  { report, threads }: { report: Reporter; threads?: number | undefined },
): Promise<PreparedEvaluation> {
  const kind = await chooseKind(item);
  const { name, similarity, precision, truncateDim, batchSize } = item;
  const options = { name, similarityFnNames: similarity, precision, truncateDim, batchSize };
  return { name: name ?? 'test', evaluatorFor: await kind(item, { options, report, threads }) };
}
