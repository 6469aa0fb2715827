import { csvCell } from './csv-cell.ts';
import type { CsvEntry } from './csv-entry.ts';
import { pythonNumber } from './python-number.ts';

/**
 * The CSV line of an evaluation: epoch and steps, which are -1 outside of training, then the columns in their order, which
 * may have equal names. Numbers are written as Python writes them.
 *
 * @example
 * resultsCsv('translation_evaluation_dev_results.csv', [['src2trg', 0.5], ['trg2src', 1]], { epoch: 2 });
 * // { fileName: 'translation_evaluation_dev_results.csv', header: 'epoch,steps,src2trg,trg2src', row: '2,-1,0.5,1.0' }
 */
export function resultsCsv(
  fileName: string,
  columns: readonly (readonly [name: string, value: number])[],
  { epoch = -1, steps = -1 }: { readonly epoch?: number; readonly steps?: number } = {},
): CsvEntry {
  return {
    fileName,
    header: ['epoch', 'steps', ...columns.map(([name]) => csvCell(name))].join(','),
    row: [epoch, steps, ...columns.map(([, value]) => pythonNumber(value))].join(','),
  };
}
