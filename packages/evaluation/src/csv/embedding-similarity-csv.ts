import type { Precision, SimilarityFunctionName } from '@sentenceforge/vectors';
import type { CsvEntry } from './csv-entry.ts';
import { resultsCsv } from './results-csv.ts';
import { resultsFileName } from './results-file-name.ts';

/** What a row tells: when, and the correlations of each similarity in the order of the columns. */
export interface EmbeddingSimilarityCsvInput {
  readonly name: string;
  readonly precision?: Precision | null | undefined;
  /** -1 (the default) outside of training. */
  readonly epoch?: number;
  /** -1 (the default) outside of training. */
  readonly steps?: number;
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
  const { name, precision, correlations } = input;
  const fileName = resultsFileName('similarity_evaluation', name, precision);
  const columns = correlations.flatMap(({ similarity, pearson, spearman }) => [
    [`${similarity}_pearson`, pearson] as const,
    [`${similarity}_spearman`, spearman] as const,
  ]);
  return resultsCsv(fileName, columns, input);
}
