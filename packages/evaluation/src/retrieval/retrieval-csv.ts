import type { CsvEntry } from '../csv/csv-entry.ts';
import { resultsCsv } from '../csv/results-csv.ts';

/**
 * The CSV line of a retrieval evaluation. Python writes these files without its csv module: lines end with '\n' alone.
 *
 * @example retrievalCsv('NanoBEIR_evaluation_mean_results.csv', [['cosine-MRR@10', 0.5]], { epoch: 1 }).row // '1,-1,0.5'
 */
export function retrievalCsv(...entry: Parameters<typeof resultsCsv>): CsvEntry {
  return { ...resultsCsv(...entry), lineEnd: '\n' };
}
