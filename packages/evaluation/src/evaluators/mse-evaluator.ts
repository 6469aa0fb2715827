import type { Matrix } from '@sentenceforge/vectors';
import { resultsCsv } from '../csv/results-csv.ts';
import { encodeColumns } from '../encoding/encode-columns.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { mean } from '../metrics/mean.ts';
import { squaredErrors } from '../metrics/squared-errors.ts';
import { requireTruncateDimension } from '../options/require-truncate-dimension.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import type { MSEOptions } from './mse-options.ts';
import { reportResult } from './report-result.ts';
import { requireParallelSentences } from './require-parallel-sentences.ts';

/**
 * How far a student's embeddings of sentences are from a teacher's embeddings of the same sentences, or of their
 * translations: the mean squared difference of all numbers, times 100, negated so that greater is better. At most 0.
 *
 * Metric: `negative_mse`; with a name, `{name}_negative_mse`. Per pair: its own. The CSV file has the positive number.
 * Python: `MSEEvaluator`.
 *
 * @example
 * const evaluator = await MSEEvaluator.fromTeacher(['A cat.'], ['Eine Katze.'], teacher, { name: 'en-de' });
 * (await evaluator.evaluate(student)).metrics; // { 'en-de_negative_mse': -0.31 }
 */
export class MSEEvaluator implements Evaluator {
  readonly teacherEmbeddings: Matrix;
  readonly targetSentences: readonly string[];
  readonly name: string;
  readonly greaterIsBetter = true;
  readonly options: MSEOptions;

  private constructor(
    teacherEmbeddings: Matrix,
    targetSentences: readonly string[],
    options: MSEOptions,
  ) {
    this.teacherEmbeddings = teacherEmbeddings;
    this.targetSentences = targetSentences;
    this.name = options.name ?? '';
    this.options = options;
  }

  /**
   * An evaluator that asks students for the teacher's embeddings, which are computed here, once.
   *
   * @throws EVALUATION_INPUT_INVALID when the lists are empty or differ in length, or the teacher's matrix does not
   *   fit; OPTION_INVALID when `truncateDim` is not a whole number above 0.
   * @example await MSEEvaluator.fromTeacher(['A cat.'], ['Eine Katze.'], teacher)
   */
  static async fromTeacher(
    sourceSentences: readonly string[],
    targetSentences: readonly string[],
    teacher: Encoder,
    options: MSEOptions = {},
  ): Promise<MSEEvaluator> {
    requireParallelSentences(sourceSentences, targetSentences);
    requireTruncateDimension(options.truncateDim);
    const { batchSize = 32, showProgressBar = false, truncateDim } = options;
    const encoding = { batchSize, showProgressBar, truncateDim };
    const [embeddings] = await encodeColumns(teacher, [sourceSentences], encoding);
    return new MSEEvaluator(embeddings, targetSentences, options);
  }

  /**
   * Encodes the target sentences, compares, and appends a row to the CSV file when there is an `outputPath`.
   *
   * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit; OUTPUT_NOT_WRITABLE.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { batchSize = 32, showProgressBar = false, truncateDim } = this.options;
    const { signal } = context;
    const [embeddings] = await encodeColumns(encoder, [this.targetSentences], {
      batchSize,
      showProgressBar,
      ...(signal && { signal }),
      truncateDim,
    });
    const errors = squaredErrors(this.teacherEmbeddings, embeddings).map((error) => error * 100);
    const MSE = mean(errors);
    // Python's name: two underscores without a name.
    const csv = resultsCsv(`mse_evaluation_${this.name}_results.csv`, [['MSE', MSE]], context);
    const findings = {
      metrics: { negative_mse: -MSE },
      primaryMetric: 'negative_mse',
      perExample: { negative_mse: errors.map((error) => -error) },
      csv,
    };
    return reportResult(this.options, findings, context);
  }
}
