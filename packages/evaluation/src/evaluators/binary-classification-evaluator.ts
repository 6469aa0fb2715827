import { SentenceForgeError } from '@sentenceforge/errors';
import { similarityFunctions } from '@sentenceforge/vectors';
import { resultsCsv } from '../csv/results-csv.ts';
import { resultsFileName } from '../csv/results-file-name.ts';
import { encodeColumns } from '../encoding/encode-columns.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { greatest } from '../metrics/greatest.ts';
import { binaryClassificationMetrics } from './binary-classification-metrics.ts';
import type { BinaryClassificationOptions } from './binary-classification-options.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import { metricKey } from './metric-key.ts';
import { reportResult } from './report-result.ts';
import { requireBinaryPairs } from './require-binary-pairs.ts';
import { requireSimilarityOptions } from '../options/require-similarity-options.ts';
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
 * 1 or 0. Python: `BinaryClassificationEvaluator`.
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
    const index = examples.findIndex(({ texts }) => texts.length < 2);
    if (index >= 0) {
      const texts = examples[index]!.texts.length;
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: `The example at index ${index} has ${texts} texts, too few for a pair.`,
        fix: 'Give every example two texts and the label 0 or 1.',
        details: { index, texts },
      });
    }
    return new BinaryClassificationEvaluator(
      examples.map(({ texts }) => texts[0]!),
      examples.map(({ texts }) => texts[1]!),
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

    const found = similaritiesToReport(this.options, encoder).map((similarity) => ({
      similarity,
      ...binaryClassificationMetrics(
        similarity,
        similarityFunctions[similarity](left, right),
        this.labels,
      ),
    }));
    const metrics: Record<string, number> = {};
    const columns: Record<string, number> = {};
    const perExample: Record<string, Float64Array> = {};
    for (const { similarity, metrics: values, correct } of found) {
      for (const [metric, value] of Object.entries(values)) {
        metrics[`${similarity}_${metric}`] = value;
      }
      for (const metric of columnOrder) {
        columns[`${similarity}_${metric}`] = values[metric];
      }
      perExample[`${similarity}_accuracy`] = correct;
    }
    if (found.length > 1) {
      for (const metric of Object.keys(found[0]!.metrics) as (typeof columnOrder)[number][]) {
        metrics[`max_${metric}`] = greatest(found.map((each) => each.metrics[metric]));
      }
      const best = found.find((each) => each.metrics.accuracy === metrics.max_accuracy)!;
      perExample.max_accuracy = best.correct;
    }
    const file = resultsFileName('binary_classification_evaluation', this.name);
    const csv = resultsCsv(file, columns, context);
    const primaryMetric = this.#primaryMetric(encoder);
    return reportResult(this.options, { metrics, primaryMetric, perExample, csv }, context);
  }

  #primaryMetric(encoder: Pick<Encoder, 'similarityFnName'>): string {
    const names = similaritiesToReport(this.options, encoder);
    return names.length > 1 ? 'max_ap' : `${names[0]}_ap`;
  }
}
