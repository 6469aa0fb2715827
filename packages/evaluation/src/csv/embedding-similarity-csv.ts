import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import type { CsvEntry } from './csv-entry.ts';
import { pythonNumber } from './python-number.ts';

/** What a row tells: when, and the correlations of each similarity in the order of the columns. */
export interface EmbeddingSimilarityCsvInput {
  readonly name: string;
  readonly epoch: number;
  readonly steps: number;
  readonly correlations: readonly {
    readonly similarity: SimilarityFunctionName;
    readonly pearson: number;
    readonly spearman: number;
  }[];
}

/**
 * The CSV line of an EmbeddingSimilarityEvaluator: file name, header and number format are Python's. The similarity
 * stands first in a column's name, the correlation first in a metric's key.
 *
 * @example
 * embeddingSimilarityCsv({
 *   name: 'sts-dev', epoch: 1, steps: -1,
 *   correlations: [{ similarity: 'cosine', pearson: 0.81, spearman: 0.8 }],
 * });
 * // { fileName: 'similarity_evaluation_sts-dev_results.csv',
 * //   header: 'epoch,steps,cosine_pearson,cosine_spearman', row: '1,-1,0.81,0.8' }
 */
export function embeddingSimilarityCsv(input: EmbeddingSimilarityCsvInput): CsvEntry {
  const { name, epoch, steps, correlations } = input;
  const columns = correlations.flatMap(({ similarity }) => [
    `${similarity}_pearson`,
    `${similarity}_spearman`,
  ]);
  const numbers = correlations.flatMap(({ pearson, spearman }) => [pearson, spearman]);
  return {
    fileName: `similarity_evaluation${name && `_${name}`}_results.csv`,
    header: ['epoch', 'steps', ...columns].join(','),
    row: [epoch, steps, ...numbers.map(pythonNumber)].join(','),
  };
}
