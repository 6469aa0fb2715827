import { similarityFunctions } from '@sentenceforge/vectors';
import { embeddingSimilarityCsv } from '../csv/embedding-similarity-csv.ts';
import { encodeColumns } from '../encoding/encode-columns.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { greatest } from '../metrics/greatest.ts';
import { pearson } from '../metrics/pearson.ts';
import { spearman } from '../metrics/spearman.ts';
import { requirePrecision } from '../options/require-precision.ts';
import { requireSimilarityOptions } from '../options/require-similarity-options.ts';
import type { EmbeddingSimilarityOptions } from './embedding-similarity-options.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import { exampleColumns } from './example-columns.ts';
import type { PerExample } from './per-example.ts';
import { reportResult } from './report-result.ts';
import { requireScoredPairs } from './require-scored-pairs.ts';
import type { ScoredExample } from './scored-example.ts';
import { similaritiesToReport } from './similarities-to-report.ts';

/**
 * How well the similarity of two embeddings follows a person's score of the two texts (semantic textual similarity):
 * Pearson's and Spearman's correlation over all pairs, each in -1 .. 1. The scores may have any scale; their order is
 * what counts for Spearman. A correlation is NaN when all scores or all similarities are equal. Each distinct text is
 * encoded once.
 *
 * Metrics: `pearson_{similarity}` and `spearman_{similarity}` for each similarity, and `pearson_max` and `spearman_max`
 * for more than one; with a name, `{name}_` in front. Per pair: the similarities and the scores. Python:
 * `EmbeddingSimilarityEvaluator`.
 *
 * @example
 * const evaluator = new EmbeddingSimilarityEvaluator(['A cat.', 'A car.', 'Rain.'], ['A kitten.', 'A dog.', 'Sun.'],
 *   [0.9, 0.2, 0.3], { name: 'dev' });
 * const { metrics, primaryMetric } = await evaluator.evaluate(model);
 * metrics[primaryMetric]; // metrics.dev_spearman_cosine
 */
export class EmbeddingSimilarityEvaluator implements Evaluator {
  readonly sentences1: readonly string[];
  readonly sentences2: readonly string[];
  readonly scores: readonly number[];
  readonly name: string;
  readonly greaterIsBetter = true;
  readonly options: EmbeddingSimilarityOptions;

  /**
   * @throws EVALUATION_INPUT_INVALID when the lists are empty, differ in length or hold a score that is not finite;
   *   NAME_UNKNOWN for an unknown similarity or precision; OPTION_INVALID when `mainSimilarity` is not among
   *   `similarityFnNames` or `truncateDim` is not a whole number above 0.
   */
  constructor(
    sentences1: readonly string[],
    sentences2: readonly string[],
    scores: readonly number[],
    options: EmbeddingSimilarityOptions = {},
  ) {
    requireScoredPairs(sentences1, sentences2, scores);
    requireSimilarityOptions(options);
    requirePrecision(options.precision);
    this.sentences1 = sentences1;
    this.sentences2 = sentences2;
    this.scores = scores;
    this.name = options.name ?? '';
    this.options = options;
  }

  /**
   * An evaluator over examples of two texts and one score.
   *
   * @throws EVALUATION_INPUT_INVALID with the index of an example that has fewer texts or no single score.
   * @example EmbeddingSimilarityEvaluator.fromInputExamples([{ texts: ['A cat.', 'A kitten.'], label: 0.9 }])
   */
  static fromInputExamples(
    examples: readonly ScoredExample[],
    options: EmbeddingSimilarityOptions = {},
  ): EmbeddingSimilarityEvaluator {
    const [first, second] = exampleColumns(examples, 2);
    // A label that is a list or missing is refused with its index by the constructor.
    const scores = examples.map(({ label }) => label as number);
    return new EmbeddingSimilarityEvaluator(first!, second!, scores, options);
  }

  /**
   * Encodes the texts, correlates, and appends a row to the CSV file when there is an `outputPath`.
   *
   * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit; OUTPUT_NOT_WRITABLE.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { batchSize = 16, showProgressBar = false, truncateDim, precision } = this.options;
    const { signal } = context;
    const similarities = similaritiesToReport(this.options, encoder);
    const [left, right] = await encodeColumns(encoder, [this.sentences1, this.sentences2], {
      batchSize,
      showProgressBar,
      ...(signal && { signal }),
      truncateDim,
      precision,
    });

    const gold = Float64Array.from(this.scores);
    const metrics: Record<string, number> = {};
    const perExample: Record<string, PerExample> = {};
    const correlations = similarities.map((similarity) => {
      const predicted = similarityFunctions[similarity](left, right);
      const found = { pearson: pearson(gold, predicted), spearman: spearman(gold, predicted) };
      for (const correlation of ['pearson', 'spearman'] as const) {
        metrics[`${correlation}_${similarity}`] = found[correlation];
        perExample[`${correlation}_${similarity}`] = { predicted, gold, correlation };
      }
      return { similarity, ...found };
    });
    if (correlations.length > 1) {
      for (const correlation of ['pearson', 'spearman'] as const) {
        metrics[`${correlation}_max`] = greatest(correlations.map((found) => found[correlation]));
        const best =
          correlations.find((found) => found[correlation] === metrics[`${correlation}_max`]) ??
          correlations[0]!;
        perExample[`${correlation}_max`] = perExample[`${correlation}_${best.similarity}`]!;
      }
    }
    const csv = embeddingSimilarityCsv({ name: this.name, precision, ...context, correlations });
    const main = this.options.mainSimilarity ?? (similarities.length > 1 ? 'max' : similarities[0]);
    return reportResult(
      this.options,
      { metrics, primaryMetric: `spearman_${main}`, perExample, csv },
      context,
    );
  }
}
