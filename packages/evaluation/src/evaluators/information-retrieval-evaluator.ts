import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import type { Encoder, EncoderOptions } from '../encoding/encoder.ts';
import { encodingAs } from '../encoding/encoding-as.ts';
import { mean } from '../metrics/mean.ts';
import type { AnsweredQuery } from '../retrieval/answered-query.ts';
import { bestDocuments } from '../retrieval/best-documents.ts';
import { encodeRows } from '../retrieval/encode-rows.ts';
import { metricsPerQuery } from '../retrieval/metrics-per-query.ts';
import { predictionLine } from '../retrieval/prediction-line.ts';
import { primaryRetrievalMetric } from '../retrieval/primary-retrieval-metric.ts';
import type { RankedDocuments } from '../retrieval/ranked-documents.ts';
import type { RelevantDocuments } from '../retrieval/relevant-documents.ts';
import { requireCutoffs } from '../retrieval/require-cutoffs.ts';
import { requireRetrievalDataset } from '../retrieval/require-retrieval-dataset.ts';
import { requireRetrievalOptions } from '../retrieval/require-retrieval-options.ts';
import { retrievalColumns } from '../retrieval/retrieval-columns.ts';
import { retrievalCsv } from '../retrieval/retrieval-csv.ts';
import type { RetrievalCutoffs } from '../retrieval/retrieval-cutoffs.ts';
import type { TextsById } from '../retrieval/texts-by-id.ts';
import { writePredictions } from '../retrieval/write-predictions.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import type { InformationRetrievalOptions } from './information-retrieval-options.ts';
import { reportResult } from './report-result.ts';
import { similaritiesToReport } from './similarities-to-report.ts';

/**
 * How well the documents most similar to a query answer it: every document is compared with every query, exactly and in
 * blocks, so memory does not grow with the corpus. Documents are ranked by (-score, id).
 *
 * Metrics, each the mean over the queries of a number in 0 .. 1, for each score function:
 * `{function}_accuracy@k`, `_precision@k`, `_recall@k`, `_ndcg@k`, `_mrr@k` and `_map@k`; with a name, `{name}_` in front.
 * The primary one is NDCG at the largest cut-off. Python: `InformationRetrievalEvaluator`.
 *
 * @example
 * const evaluator = new InformationRetrievalEvaluator(
 *   { q1: 'What do cats drink?' },
 *   { d1: 'Cats drink milk.', d2: 'Cars need petrol.' },
 *   { q1: ['d1'] },
 *   { name: 'pets' },
 * );
 * const { metrics } = await evaluator.evaluate(model);
 * metrics['pets_cosine_ndcg@10'];
 */
export class InformationRetrievalEvaluator implements Evaluator {
  readonly name: string;
  readonly greaterIsBetter = true;
  readonly options: InformationRetrievalOptions;
  /** The queries that have relevant documents; the others are left out. */
  readonly queries: readonly AnsweredQuery[];
  readonly documents: { readonly ids: readonly string[]; readonly texts: readonly string[] };
  readonly #cutoffs: Required<RetrievalCutoffs>;

  /**
   * @throws EVALUATION_INPUT_INVALID when there is no document, no query has a relevant one, a relevant one is not in
   *   the corpus, or something else than texts or ids is given; NAME_UNKNOWN for an unknown score function;
   *   OPTION_INVALID when an option is out of range.
   */
  constructor(
    queries: TextsById,
    corpus: TextsById,
    relevantDocs: RelevantDocuments,
    options: InformationRetrievalOptions = {},
  ) {
    requireRetrievalOptions(options);
    this.#cutoffs = requireCutoffs(options);
    const dataset = requireRetrievalDataset(
      { queries, corpus, relevantDocs },
      options.leaveOutEmptyTexts,
    );
    this.queries = dataset.queries;
    this.documents = dataset.documents;
    this.name = options.name ?? '';
    this.options = options;
  }

  /**
   * Encodes and ranks, and writes a CSV row and the predictions when there is an `outputPath`.
   *
   * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit or holds a number that is not finite;
   *   MATRIX_SHAPE_MISMATCH when queries and documents have embeddings of different lengths; OUTPUT_NOT_WRITABLE.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { outputPath, signal } = context;
    const scoreFunctions = this.#functions(encoder);
    const found = await this.#search(encoder, scoreFunctions, signal);

    const perQuery = metricsPerQuery(this.queries, found, this.#cutoffs);
    const means = Object.fromEntries(
      Object.entries(perQuery).map(([key, values]) => [key, mean(values)]),
    );
    const columns = retrievalColumns(scoreFunctions, this.#cutoffs, means);
    const csv = retrievalCsv(this.#fileName('_results.csv'), columns, context);
    if (outputPath != null && this.options.writePredictions) {
      for (const [name, ranked] of found) {
        const lines = this.queries.map((query, index) => predictionLine(query, ranked[index]!));
        await writePredictions(outputPath, this.#fileName(`_predictions_${name}.jsonl`), lines);
      }
    }
    const { mainScoreFunction } = this.options;
    const { ndcgAtK } = this.#cutoffs;
    const findings = {
      metrics: means,
      primaryMetric: primaryRetrievalMetric(scoreFunctions, mainScoreFunction, ndcgAtK, means),
      perExample: perQuery,
      csv,
    };
    return reportResult(this.options, findings, context);
  }

  async #search(
    encoder: Encoder,
    scoreFunctions: readonly SimilarityFunctionName[],
    signal: AbortSignal | undefined,
  ): Promise<Map<SimilarityFunctionName, RankedDocuments[]>> {
    const { batchSize = 32, showProgressBar = false, corpusChunkSize = 50_000 } = this.options;
    const { queryPrompt, queryPromptName, corpusPrompt, corpusPromptName } = this.options;
    const { truncateDim } = this.options;
    const encoding = (prompt?: string | null, promptName?: string | null): EncoderOptions => ({
      batchSize,
      showProgressBar,
      ...(prompt != null && { prompt }),
      ...(promptName != null && { promptName }),
      ...(signal && { signal }),
    });
    const queries = await encodeRows(
      encodingAs('query', encoder),
      this.queries.map(({ text }) => text),
      encoding(queryPrompt, queryPromptName),
      truncateDim,
    );
    return bestDocuments({
      queries,
      ids: this.documents.ids,
      encode: (start, end) =>
        encodeRows(
          encodingAs('document', encoder),
          this.documents.texts.slice(start, end),
          encoding(corpusPrompt, corpusPromptName),
          truncateDim,
        ),
      chunkSize: corpusChunkSize,
      scoreFunctions,
      topK: Math.max(...Object.values(this.#cutoffs).flat()),
    });
  }

  #functions(encoder: Encoder): readonly SimilarityFunctionName[] {
    const { scoreFunctions, mainScoreFunction } = this.options;
    return similaritiesToReport(
      { similarityFnNames: scoreFunctions, mainSimilarity: mainScoreFunction },
      encoder,
    );
  }

  #fileName(ending: string): string {
    return `Information-Retrieval_evaluation${this.name && `_${this.name}`}${ending}`;
  }
}
