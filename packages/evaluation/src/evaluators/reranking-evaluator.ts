import { type Matrix, similarity } from '@sentenceforge/vectors';
import { resultsCsv } from '../csv/results-csv.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { encodingAs } from '../encoding/encoding-as.ts';
import { takeRows } from '../encoding/take-rows.ts';
import { mean } from '../metrics/mean.ts';
import { requireSimilarityFunctionName } from '../options/require-similarity-function-name.ts';
import { requireTruncateDimension } from '../options/require-truncate-dimension.ts';
import { requireWholeNumber } from '../options/require-whole-number.ts';
import { encodeRows } from '../retrieval/encode-rows.ts';
import { type RerankingMetrics, rerankingMetrics } from '../retrieval/reranking-metrics.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import { reportResult } from './report-result.ts';
import { type CompleteSample, requireRerankingSamples } from './require-reranking-samples.ts';
import type { RerankingOptions } from './reranking-options.ts';
import type { RerankingSample } from './reranking-sample.ts';

/**
 * How well a query's similarities put its positive documents before its negative ones.
 *
 * Metrics, each the mean over the queries of a number in 0 .. 1: `map`, `mrr@{atK}` and `ndcg@{atK}` (primary); with a
 * name, `{name}_` in front. Python: `RerankingEvaluator`.
 *
 * @example
 * const samples = [{ query: 'What do cats drink?', positive: ['Milk.'], negative: ['Petrol.', 'Sand.'] }];
 * const { metrics } = await new RerankingEvaluator(samples, { name: 'pets' }).evaluate(model);
 * metrics['pets_ndcg@10'];
 */
export class RerankingEvaluator implements Evaluator {
  readonly name: string;
  readonly greaterIsBetter = true;
  readonly options: RerankingOptions;
  /** The samples that have positive and negative documents; the others are left out. */
  readonly samples: readonly CompleteSample[];
  readonly #atK: number;

  /**
   * @throws EVALUATION_INPUT_INVALID when no sample has both positive and negative documents, or one holds something
   *   else than texts; NAME_UNKNOWN for an unknown similarity; OPTION_INVALID when `atK` or `truncateDim` is not a whole
   *   number above 0.
   */
  constructor(samples: readonly RerankingSample[], options: RerankingOptions = {}) {
    this.#atK = options.atK ?? 10;
    requireWholeNumber('atK', this.#atK);
    requireTruncateDimension(options.truncateDim);
    requireSimilarityFunctionName(options.similarityFct ?? 'cosine');
    this.samples = requireRerankingSamples(samples);
    this.name = options.name ?? '';
    this.options = options;
  }

  /**
   * Encodes, ranks each query's documents, and appends a row to the CSV file when there is an `outputPath`.
   *
   * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit or holds a number that is not finite;
   *   OUTPUT_NOT_WRITABLE.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { useBatchedEncoding = true } = this.options;
    const groups = useBatchedEncoding ? [this.samples] : this.samples.map((sample) => [sample]);
    const found: RerankingMetrics[] = [];
    for (const group of groups) {
      for (const metrics of await this.#rank(encoder, group, context.signal)) {
        found.push(metrics);
      }
    }
    const perExample = {
      map: Float64Array.from(found, ({ averagePrecision }) => averagePrecision),
      [`mrr@${this.#atK}`]: Float64Array.from(found, ({ reciprocalRank }) => reciprocalRank),
      [`ndcg@${this.#atK}`]: Float64Array.from(found, ({ normalizedGain }) => normalizedGain),
    };
    const means = Object.entries(perExample).map(([key, values]) => [key, mean(values)] as const);
    const columns = means.map(([key, value]) => [key.toUpperCase(), value] as const);
    const findings = {
      metrics: Object.fromEntries(means),
      primaryMetric: `ndcg@${this.#atK}`,
      perExample,
      csv: resultsCsv(this.#fileName(), columns, context),
    };
    return reportResult(this.options, findings, context);
  }

  async #rank(
    encoder: Encoder,
    samples: readonly CompleteSample[],
    signal: AbortSignal | undefined,
  ): Promise<RerankingMetrics[]> {
    const { batchSize = 64, showProgressBar = false, truncateDim, similarityFct } = this.options;
    const encode = (role: 'query' | 'document', texts: readonly string[]): Promise<Matrix> =>
      encodeRows(
        encodingAs(role, encoder),
        texts,
        { batchSize, showProgressBar, ...(signal && { signal }) },
        truncateDim,
      );
    const lists = samples.map(({ positive, negative }) => [...positive, ...negative]);
    const queries = await encode(
      'query',
      samples.map(({ query }) => query),
    );
    const documents = await encode('document', lists.flat());
    let start = 0;
    return samples.map(({ positive }, index) => {
      const rows = lists[index]!.map((_, offset) => start + offset);
      start += rows.length;
      const scores = similarity(
        takeRows(queries, [index]),
        takeRows(documents, rows),
        similarityFct,
      );
      return rerankingMetrics(scores.data, positive.length, this.#atK);
    });
  }

  #fileName(): string {
    return `RerankingEvaluator${this.name && `_${this.name}`}_results_@${this.#atK}.csv`;
  }
}
