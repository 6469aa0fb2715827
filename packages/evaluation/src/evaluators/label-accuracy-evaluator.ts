import { SentenceForgeError } from '@sentenceforge/errors';
import { resultsCsv } from '../csv/results-csv.ts';
import { resultsFileName } from '../csv/results-file-name.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { mean } from '../metrics/mean.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import { exampleColumns } from './example-columns.ts';
import type { LabelAccuracyOptions } from './label-accuracy-options.ts';
import type { LabelledExample } from './labelled-example.ts';
import type { PredictClasses } from './predict-classes.ts';
import { reportResult } from './report-result.ts';
import { requireClassIds } from './require-class-ids.ts';
import { requireLabelledPairs } from './require-labelled-pairs.ts';

/**
 * How often a classifier of pairs of texts gives the right class: a share, 0..1. The classifier comes from outside,
 * such as the one that a SoftmaxLoss trained; the encoder given to `evaluate` is not used.
 *
 * Metric: `accuracy`; with a name, `{name}_accuracy`. Per pair: 1 or 0. Python: `LabelAccuracyEvaluator`, with a
 * function in place of its `softmax_model`.
 *
 * @example
 * const predict = async (pairs: readonly (readonly string[])[]) => pairs.map(([a, b]) => Number(a === b));
 * const evaluator = new LabelAccuracyEvaluator([['A cat.', 'A cat.'], ['A cat.', 'Rain.']], [1, 0], predict);
 * (await evaluator.evaluate()).metrics; // { accuracy: 1 }
 */
export class LabelAccuracyEvaluator implements Evaluator {
  readonly pairs: readonly (readonly string[])[];
  readonly labels: ArrayLike<number>;
  readonly predict: PredictClasses;
  readonly name: string;
  readonly greaterIsBetter = true;
  readonly options: LabelAccuracyOptions;

  /**
   * @param labels the class id of each pair: whole numbers, 0 and up.
   * @throws EVALUATION_INPUT_INVALID when there is no pair, the lengths differ, a pair has not two texts, or a label is
   *   no class id.
   */
  constructor(
    pairs: readonly (readonly string[])[],
    labels: ArrayLike<number>,
    predict: PredictClasses,
    options: LabelAccuracyOptions = {},
  ) {
    requireLabelledPairs(pairs, labels);
    this.pairs = pairs;
    this.labels = labels;
    this.predict = predict;
    this.name = options.name ?? '';
    this.options = options;
  }

  /**
   * An evaluator over examples of two texts and one class id.
   *
   * @throws EVALUATION_INPUT_INVALID with the index of an example that has fewer texts or no single class id.
   * @example LabelAccuracyEvaluator.fromInputExamples([{ texts: ['A cat.', 'Rain.'], label: 2 }], predict)
   */
  static fromInputExamples(
    examples: readonly LabelledExample[],
    predict: PredictClasses,
    options: LabelAccuracyOptions = {},
  ): LabelAccuracyEvaluator {
    const [first, second] = exampleColumns(examples, 2);
    const pairs = first!.map((text, index) => [text, second![index]!]);
    // A label that is a list or missing is refused with its index by the constructor.
    const labels = examples.map(({ label }) => label as number);
    return new LabelAccuracyEvaluator(pairs, labels, predict, options);
  }

  /**
   * Classifies all pairs in one call, counts, and appends a row to the CSV file when there is an `outputPath`.
   *
   * @throws EVALUATION_INPUT_INVALID when there is not one class id per pair among the predictions;
   *   OUTPUT_NOT_WRITABLE; the signal's reason when it is aborted.
   */
  async evaluate(_encoder?: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { signal } = context;
    signal?.throwIfAborted();
    const predictions = await this.predict(this.pairs, { ...(signal && { signal }) });
    if (predictions.length !== this.pairs.length) {
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: `The classifier was given ${this.pairs.length} pairs and returned ${predictions.length} predictions.`,
        fix: 'Make predict() return one class id per pair: the index of its greatest logit, not the logits.',
        details: { pairs: this.pairs.length, predictions: predictions.length },
      });
    }
    requireClassIds(predictions, 'prediction');
    const hits = Float64Array.from(predictions, (id, index) => Number(id === this.labels[index]));
    const accuracy = mean(hits);
    const csv = resultsCsv(
      resultsFileName('accuracy_evaluation', this.name),
      [['accuracy', accuracy]],
      context,
    );
    const found = {
      metrics: { accuracy },
      primaryMetric: 'accuracy',
      perExample: { accuracy: hits },
    };
    return reportResult(this.options, { ...found, csv }, context);
  }
}
