import type { EvaluationContext } from '../evaluators/evaluation-context.ts';
import type { CsvEntry } from './csv-entry.ts';
import { pythonNumber } from './python-number.ts';

/**
 * The CSV line of an evaluation: epoch and steps, which are -1 outside of training, then the columns in their order.
 * Numbers are written as Python writes them.
 *
 * @example
 * resultsCsv('translation_evaluation_dev_results.csv', { src2trg: 0.5, trg2src: 1 }, { epoch: 2 });
 * // { fileName: 'translation_evaluation_dev_results.csv', header: 'epoch,steps,src2trg,trg2src', row: '2,-1,0.5,1.0' }
 */
export function resultsCsv(
  fileName: string,
  columns: Readonly<Record<string, number>>,
  { epoch = -1, steps = -1 }: Pick<EvaluationContext, 'epoch' | 'steps'> = {},
): CsvEntry {
  return {
    fileName,
    header: ['epoch', 'steps', ...Object.keys(columns)].join(','),
    row: [epoch, steps, ...Object.values(columns).map(pythonNumber)].join(','),
  };
}
