import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '@sentenceforge/vectors';
import { resultsCsv } from '../csv/results-csv.ts';
import { resultsFileName } from '../csv/results-file-name.ts';
import { encodeColumns } from '../encoding/encode-columns.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { mean } from '../metrics/mean.ts';
import { pooledGroups } from '../metrics/pooled-groups.ts';
import { squaredErrors } from '../metrics/squared-errors.ts';
import { requireTruncateDimension } from '../options/require-truncate-dimension.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import type { MSEOptions } from './mse-options.ts';
import { parallelRows } from './parallel-rows.ts';
import { reportResult } from './report-result.ts';

/** One pair of languages: what the student is given and what it is compared with. */
export interface MSECombination {
  /** The column of the CSV file: `en-de`. */
  readonly column: string;
  readonly teacherEmbeddings: Matrix;
  readonly targetSentences: readonly string[];
}

/**
 * An MSEEvaluator over a table of translations, for several pairs of languages at once: for each, how far a student's
 * embeddings of the target sentences are from a teacher's embeddings of the source sentences. Rows where either is
 * blank do not count for that pair.
 *
 * Metric: `negative_mse`, the mean over the pairs of languages; with a name, `{name}_negative_mse`. Per row that counts
 * for a pair: its own, weighted so that all pairs of languages count the same. The CSV file has the positive number of
 * each pair in a column `{source}-{target}`. Python: `MSEEvaluatorFromDataFrame`.
 *
 * @example
 * const table = [{ en: 'A cat.', de: 'Eine Katze.', fr: 'Un chat.' }];
 * const evaluator = await MSEEvaluatorFromDataFrame.fromTeacher(table, teacher, [['en', 'de'], ['en', 'fr']]);
 * (await evaluator.evaluate(student)).metrics; // { negative_mse: -0.42 }
 */
export class MSEEvaluatorFromDataFrame implements Evaluator {
  readonly combinations: readonly MSECombination[];
  readonly name: string;
  readonly greaterIsBetter = true;
  readonly options: MSEOptions;

  private constructor(combinations: readonly MSECombination[], options: MSEOptions) {
    this.combinations = combinations;
    this.name = options.name ?? '';
    this.options = options;
  }

  /**
   * An evaluator that asks students for the teacher's embeddings, which are computed here, each distinct sentence once.
   *
   * @param combinations pairs of columns: source, for the teacher, and target, for the student.
   * @throws EVALUATION_INPUT_INVALID when there is no combination, a row lacks one of its columns, no row has both, or
   *   the teacher's matrix does not fit; OPTION_INVALID when `truncateDim` is not a whole number above 0.
   * @example await MSEEvaluatorFromDataFrame.fromTeacher(table, teacher, [['en', 'de']])
   */
  static async fromTeacher(
    table: readonly Readonly<Record<string, string>>[],
    teacher: Encoder,
    combinations: readonly (readonly [source: string, target: string])[],
    options: MSEOptions = {},
  ): Promise<MSEEvaluatorFromDataFrame> {
    if (combinations.length === 0) {
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: 'The evaluator was given no combination of columns.',
        fix: "Give at least one, such as ['en', 'de'].",
      });
    }
    requireTruncateDimension(options.truncateDim);
    const { batchSize = 8, showProgressBar = false, truncateDim } = options;
    const rows = combinations.map((columns) => parallelRows(table, columns));
    const embeddings = await encodeColumns(
      teacher,
      rows.map(({ sources }) => sources),
      { batchSize, showProgressBar, truncateDim },
    );
    const prepared = combinations.map(([source, target], index) => ({
      column: `${source}-${target}`,
      teacherEmbeddings: embeddings[index]!,
      targetSentences: rows[index]!.targets,
    }));
    return new MSEEvaluatorFromDataFrame(prepared, options);
  }

  /**
   * Encodes the target sentences, compares, and appends a row to the CSV file when there is an `outputPath`.
   *
   * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit; OUTPUT_NOT_WRITABLE.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { batchSize = 8, showProgressBar = false, truncateDim } = this.options;
    const { signal } = context;
    const embeddings = await encodeColumns(
      encoder,
      this.combinations.map(({ targetSentences }) => targetSentences),
      { batchSize, showProgressBar, ...(signal && { signal }), truncateDim },
    );
    const errors = this.combinations.map(({ teacherEmbeddings }, index) =>
      squaredErrors(teacherEmbeddings, embeddings[index]!).map((error) => error * 100),
    );
    const means = errors.map(mean);
    const columns = this.combinations.map(({ column }, index) => [column, means[index]!] as const);
    const file = resultsFileName('mse_evaluation', this.name);
    const findings = {
      metrics: { negative_mse: -mean(means) },
      primaryMetric: 'negative_mse',
      perExample: { negative_mse: pooledGroups(errors).map((error) => -error) },
      csv: resultsCsv(file, columns, context),
    };
    return reportResult(this.options, findings, context);
  }
}
