import { similarityFunctions } from '@sentenceforge/vectors';
import { resultsCsv } from '../csv/results-csv.ts';
import { resultsFileName } from '../csv/results-file-name.ts';
import { encodeColumns } from '../encoding/encode-columns.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { greatest } from '../metrics/greatest.ts';
import { requireSimilarityOptions } from '../options/require-similarity-options.ts';
import { binaryClassificationMetrics } from './binary-classification-metrics.ts';
import type { BinaryClassificationOptions } from './binary-classification-options.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import { exampleColumns } from './example-columns.ts';
import type { PerExample } from './per-example.ts';
import { reportResult } from './report-result.ts';
import { requireBinaryPairs } from './require-binary-pairs.ts';
import type { ScoredExample } from './scored-example.ts';
import { similaritiesToReport } from './similarities-to-report.ts';

/** The order of the columns of the CSV file, which is not the order of the metrics. */
const columnOrder = [
  'accuracy',
  'accuracy_threshold',
  'f1',
  'precision',
  'recall',
  'f1_threshold',
  'ap',
  'mcc',
] as const;

/**
 * How well the similarity of two embeddings tells texts that are alike (label 1, such as duplicates) from those that
 * are not (label 0), at the threshold that is best for these pairs. Each distinct text is encoded once.
 *
 * Metrics, for each similarity: `{similarity}_accuracy`, `_accuracy_threshold`, `_f1`, `_f1_threshold`, `_precision`,
 * `_recall`, `_ap` (average precision, the primary metric), `_mcc` (Matthews' correlation); for more than one also
 * `max_` of each. Thresholds of distances are positive. With a name, `{name}_` in front. Per pair, for the accuracies:
 * 1 or 0; for the average precisions the similarities and the labels. Python: `BinaryClassificationEvaluator`.
 *
 * @example
 * const evaluator = new BinaryClassificationEvaluator(['A cat.', 'A cat.'], ['A kitten.', 'Rain.'], [1, 0],
 *   { name: 'dev' });
 * const { metrics, primaryMetric } = await evaluator.evaluate(model);
 * metrics[primaryMetric]; // metrics.dev_cosine_ap
 */
export class BinaryClassificationEvaluator implements Evaluator {
  readonly sentences1: readonly string[];
  readonly sentences2: readonly string[];
  readonly labels: readonly number[];
  readonly name: string;
  readonly greaterIsBetter = true;
  readonly options: BinaryClassificationOptions;

  /**
   * @throws EVALUATION_INPUT_INVALID when the lists are empty, differ in length or hold a label other than 0 and 1;
   *   NAME_UNKNOWN for an unknown similarity; OPTION_INVALID when `truncateDim` is not a whole number above 0.
   */
  constructor(
    sentences1: readonly string[],
    sentences2: readonly string[],
    labels: readonly number[],
    options: BinaryClassificationOptions = {},
  ) {
    requireBinaryPairs(sentences1, sentences2, labels);
    requireSimilarityOptions(options);
    this.sentences1 = sentences1;
    this.sentences2 = sentences2;
    this.labels = labels;
    this.name = options.name ?? '';
    this.options = options;
  }

  /**
   * An evaluator over examples of two texts and the label 0 or 1.
   *
   * @throws EVALUATION_INPUT_INVALID with the index of an example that has fewer texts or another label.
   * @example BinaryClassificationEvaluator.fromInputExamples([{ texts: ['A cat.', 'A kitten.'], label: 1 }])
   */
  static fromInputExamples(
    examples: readonly ScoredExample[],
    options: BinaryClassificationOptions = {},
  ): BinaryClassificationEvaluator {
    const [first, second] = exampleColumns(examples, 2);
    return new BinaryClassificationEvaluator(
      first!,
      second!,
      // A label that is a list or missing is refused with its index by the constructor.
      examples.map(({ label }) => label as number),
      options,
    );
  }

  /**
   * Encodes the texts, compares, and appends a row to the CSV file when there is an `outputPath`.
   *
   * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit; OUTPUT_NOT_WRITABLE.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { batchSize = 32, showProgressBar = false, truncateDim } = this.options;
    const { signal } = context;
    const [left, right] = await encodeColumns(encoder, [this.sentences1, this.sentences2], {
      batchSize,
      showProgressBar,
      ...(signal && { signal }),
      truncateDim,
    });

    const found = similaritiesToReport(this.options, encoder).map((similarity) => {
      const scores = similarityFunctions[similarity](left, right);
      return {
        similarity,
        scores,
        ...binaryClassificationMetrics(similarity, scores, this.labels),
      };
    });
    const metrics: Record<string, number> = {};
    const columns: [name: string, value: number][] = [];
    const perExample: Record<string, PerExample> = {};
    const labels = Float64Array.from(this.labels);
    for (const { similarity, metrics: values, correct, scores } of found) {
      for (const [metric, value] of Object.entries(values)) {
        metrics[`${similarity}_${metric}`] = value;
      }
      for (const metric of columnOrder) {
        columns.push([`${similarity}_${metric}`, values[metric]]);
      }
      perExample[`${similarity}_accuracy`] = correct;
      perExample[`${similarity}_ap`] = { scores, labels };
    }
    if (found.length > 1) {
      for (const metric of Object.keys(found[0]!.metrics) as (typeof columnOrder)[number][]) {
        metrics[`max_${metric}`] = greatest(found.map((each) => each.metrics[metric]));
      }
      const accurate = found.find((each) => each.metrics.accuracy === metrics.max_accuracy)!;
      perExample.max_accuracy = accurate.correct;
      const precise = found.find((each) => each.metrics.ap === metrics.max_ap)!;
      perExample.max_ap = { scores: precise.scores, labels };
    }
    const file = resultsFileName('binary_classification_evaluation', this.name);
    const csv = resultsCsv(file, columns, context);
    const primaryMetric = found.length > 1 ? 'max_ap' : `${found[0]!.similarity}_ap`;
    return reportResult(this.options, { metrics, primaryMetric, perExample, csv }, context);
  }
}
