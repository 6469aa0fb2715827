import { SentenceForgeError } from '@sentenceforge/errors';
import { type Matrix, similarityFunctions } from '@sentenceforge/vectors';
import { appendCsv } from '../csv/append-csv.ts';
import { embeddingSimilarityCsv } from '../csv/embedding-similarity-csv.ts';
import { encodeDistinct } from '../encoding/encode-distinct.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { takeRows } from '../encoding/take-rows.ts';
import { pearson } from '../metrics/pearson.ts';
import { spearman } from '../metrics/spearman.ts';
import type { EmbeddingSimilarityOptions } from './embedding-similarity-options.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import { metricKey } from './metric-key.ts';
import { requireScoredPairs } from './require-scored-pairs.ts';
import { requireSimilarityOptions } from './require-similarity-options.ts';
import type { ScoredExample } from './scored-example.ts';
import { similaritiesToReport } from './similarities-to-report.ts';

/**
 * How well the similarity of two embeddings follows a person's score of the two texts (semantic textual similarity):
 * Pearson's and Spearman's correlation over all pairs, each in -1 .. 1. The scores may have any scale; their order is
 * what counts for Spearman. A correlation is NaN when all scores or all similarities are equal, and then so is the
 * `_max` over several similarities. Each distinct text is encoded once.
 *
 * Metrics: `pearson_{similarity}` and `spearman_{similarity}` for each similarity, and `pearson_max` and `spearman_max`
 * for more than one; with a name, `{name}_` in front. Python: `EmbeddingSimilarityEvaluator`.
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
  readonly options: EmbeddingSimilarityOptions;

  /**
   * @throws EVALUATION_INPUT_INVALID when the lists are empty, differ in length or hold a score that is not finite;
   *   NAME_UNKNOWN for an unknown similarity; OPTION_INVALID when `mainSimilarity` is not among `similarityFnNames` or
   *   `truncateDim` is not a whole number above 0.
   */
  constructor(
    sentences1: readonly string[],
    sentences2: readonly string[],
    scores: readonly number[],
    options: EmbeddingSimilarityOptions = {},
  ) {
    requireScoredPairs(sentences1, sentences2, scores);
    requireSimilarityOptions(options);
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
    const pairs = examples.map(({ texts, label }, index) => {
      const [first, second] = texts;
      if (first === undefined || second === undefined || typeof label !== 'number') {
        throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
          problem: `The example at index ${index} has ${texts.length} texts and the label ${JSON.stringify(label)}.`,
          fix: 'Give every example two texts and one number as its label.',
          details: { index, texts: texts.length, label },
        });
      }
      return { first, second, label };
    });
    return new EmbeddingSimilarityEvaluator(
      pairs.map(({ first }) => first),
      pairs.map(({ second }) => second),
      pairs.map(({ label }) => label),
      options,
    );
  }

  primaryMetric(encoder: Pick<Encoder, 'similarityFnName'>): string {
    const names = similaritiesToReport(this.options, encoder);
    return this.#key(
      `spearman_${this.options.mainSimilarity ?? (names.length > 1 ? 'max' : names[0])}`,
    );
  }

  /**
   * Encodes the texts, correlates, and appends a row to the CSV file when there is an `outputPath`.
   *
   * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit; OUTPUT_NOT_WRITABLE.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { outputPath, epoch = -1, steps = -1, signal } = context;
    const { batchSize = 16, showProgressBar = false, writeCsv = true, truncateDim } = this.options;
    const similarities = similaritiesToReport(this.options, encoder);
    const { embeddings, rowOf } = await encodeDistinct(
      encoder,
      [...this.sentences1, ...this.sentences2],
      { batchSize, showProgressBar, ...(signal && { signal }) },
    );
    const side = (texts: readonly string[]): Matrix =>
      takeRows(
        embeddings,
        texts.map((text) => rowOf.get(text)!),
        truncateDim ?? undefined,
      );
    const [left, right] = [side(this.sentences1), side(this.sentences2)];

    const correlations = similarities.map((similarity) => {
      const values = similarityFunctions[similarity](left, right);
      return {
        similarity,
        pearson: pearson(this.scores, values),
        spearman: spearman(this.scores, values),
      };
    });
    if (outputPath != null && writeCsv) {
      await appendCsv(
        outputPath,
        embeddingSimilarityCsv({ name: this.name, epoch, steps, correlations }),
      );
    }
    const metrics: Record<string, number> = {};
    for (const found of correlations) {
      metrics[this.#key(`pearson_${found.similarity}`)] = found.pearson;
      metrics[this.#key(`spearman_${found.similarity}`)] = found.spearman;
    }
    if (correlations.length > 1) {
      metrics[this.#key('pearson_max')] = Math.max(...correlations.map((found) => found.pearson));
      metrics[this.#key('spearman_max')] = Math.max(...correlations.map((found) => found.spearman));
    }
    return { metrics, primaryMetric: this.primaryMetric(encoder) };
  }

  #key(metric: string): string {
    return metricKey(this.name, metric);
  }
}
