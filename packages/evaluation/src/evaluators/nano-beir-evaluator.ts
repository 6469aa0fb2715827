import { SentenceForgeError } from '@sentenceforge/errors';
import { appendCsv } from '../csv/append-csv.ts';
import type { CsvEntry } from '../csv/csv-entry.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { mean } from '../metrics/mean.ts';
import { primaryRetrievalMetric } from '../retrieval/primary-retrieval-metric.ts';
import { requireCutoffs } from '../retrieval/require-cutoffs.ts';
import { retrievalColumns } from '../retrieval/retrieval-columns.ts';
import { retrievalCsv } from '../retrieval/retrieval-csv.ts';
import type { RetrievalCutoffs } from '../retrieval/retrieval-cutoffs.ts';
import type { RetrievalDataset } from '../retrieval/retrieval-dataset.ts';
import { withoutEmptyTexts } from '../retrieval/without-empty-texts.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import { InformationRetrievalEvaluator } from './information-retrieval-evaluator.ts';
import { metricKey } from './metric-key.ts';
import { nanoBEIRDatasetName } from './nano-beir-dataset-name.ts';
import { nanoBEIRDatasets } from './nano-beir-datasets.ts';
import type { NanoBEIROptions } from './nano-beir-options.ts';
import { nanoBEIRPrompt } from './nano-beir-prompt.ts';
import type { PerExample } from './per-example.ts';
import { similaritiesToReport } from './similarities-to-report.ts';
import { withName } from './with-name.ts';

/**
 * Information retrieval on NanoBEIR, thirteen small versions of BEIR's datasets, and their mean.
 *
 * Metrics: those of InformationRetrievalEvaluator for each dataset, `Nano{Dataset}_` in front, and the mean of each over
 * the datasets, `NanoBEIR_mean_` in front; with `truncateDim` it follows these names: `NanoBEIR_mean_64_`. The primary
 * one is the mean NDCG at the largest cut-off. Python: `NanoBEIREvaluator`.
 *
 * @example
 * const evaluator = await NanoBEIREvaluator.load(loadDataset, { datasetNames: ['msmarco', 'nq'] });
 * (await evaluator.evaluate(model)).metrics['NanoBEIR_mean_cosine_ndcg@10'];
 */
export class NanoBEIREvaluator implements Evaluator {
  readonly name: string;
  readonly greaterIsBetter = true;
  readonly options: NanoBEIROptions;
  /** One per dataset. */
  readonly evaluators: readonly InformationRetrievalEvaluator[];
  readonly #cutoffs: Required<RetrievalCutoffs>;

  /**
   * @param datasets by their short names in any case, such as `msmarco`; queries and documents without text are left out.
   * @throws NAME_UNKNOWN for an unknown dataset or score function; EVALUATION_INPUT_INVALID when there is no dataset or
   *   one is not whole; OPTION_INVALID when an option is out of range or a dataset has no prompt.
   */
  constructor(datasets: Readonly<Record<string, RetrievalDataset>>, options: NanoBEIROptions = {}) {
    const { aggregateKey = 'mean', truncateDim, queryPrompts, corpusPrompts } = options;
    const suffix = truncateDim == null ? '' : `_${truncateDim}`;
    this.#cutoffs = requireCutoffs(options);
    this.evaluators = Object.entries(datasets).map(([name, dataset]) => {
      const fullName = nanoBEIRDatasetName(name);
      const { queries, corpus, relevantDocs } = dataset;
      return new InformationRetrievalEvaluator(
        withoutEmptyTexts(queries),
        withoutEmptyTexts(corpus),
        relevantDocs,
        {
          ...options,
          name: `${fullName}${suffix}`,
          queryPrompt: nanoBEIRPrompt('queryPrompts', queryPrompts, name),
          corpusPrompt: nanoBEIRPrompt('corpusPrompts', corpusPrompts, name),
        },
      );
    });
    if (this.evaluators.length === 0) {
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: 'The evaluator was given no dataset.',
        fix: 'Name at least one dataset, or leave datasetNames out for all of them.',
      });
    }
    this.name = `NanoBEIR_${aggregateKey}${suffix}`;
    this.options = options;
  }

  /**
   * An evaluator whose datasets come from `loadDataset`, one after the other.
   *
   * @param loadDataset given a dataset's full name, `NanoMSMARCO`, its queries, documents and relevant documents: on the
   *   Hub that is the split of that name of the subsets `queries`, `corpus` and `qrels`.
   * @param options `datasetNames` are short names in any case; all thirteen by default.
   * @throws as the constructor, and whatever `loadDataset` throws.
   * @example await NanoBEIREvaluator.load(loadDataset, { datasetNames: ['msmarco'], truncateDim: 64 })
   */
  static async load(
    loadDataset: (name: string) => Promise<RetrievalDataset>,
    {
      datasetNames = Object.keys(nanoBEIRDatasets),
      ...options
    }: NanoBEIROptions & { readonly datasetNames?: readonly string[] } = {},
  ): Promise<NanoBEIREvaluator> {
    const fullNames = datasetNames.map(nanoBEIRDatasetName);
    const datasets: Record<string, RetrievalDataset> = {};
    for (const [index, name] of datasetNames.entries()) {
      datasets[name] = await loadDataset(fullNames[index]!);
    }
    return new NanoBEIREvaluator(datasets, options);
  }

  /**
   * Evaluates on each dataset, which writes its own CSV file, and writes a row of the means when there is an
   * `outputPath`.
   *
   * @throws as InformationRetrievalEvaluator's `evaluate`.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { aggregateFn = mean, aggregateKey = 'mean', writeCsv = true } = this.options;
    const metrics: Record<string, number> = {};
    const perExample: Record<string, PerExample> = {};
    const csv: CsvEntry[] = [];
    const values: Record<string, number[]> = {};
    for (const evaluator of this.evaluators) {
      const found = await evaluator.evaluate(encoder, context);
      Object.assign(metrics, found.metrics);
      Object.assign(perExample, found.perExample);
      csv.push(...(found.csv ?? []));
      for (const [key, value] of Object.entries(found.metrics)) {
        const metric = key.slice(evaluator.name.length + 1);
        values[metric] = [...(values[metric] ?? []), value];
      }
    }
    const aggregated = Object.fromEntries(
      Object.entries(values).map(([metric, all]) => [metric, aggregateFn(all)]),
    );
    const own = retrievalCsv(
      `NanoBEIR_evaluation_${aggregateKey}_results.csv`,
      retrievalColumns(this.#functions(encoder), this.#cutoffs, aggregated),
      context,
    );
    if (context.outputPath != null && writeCsv) {
      await appendCsv(context.outputPath, own);
    }
    Object.assign(metrics, withName(this.name, aggregated));
    const primaryMetric = metricKey(this.name, this.#primary(encoder, aggregated));
    return { metrics, primaryMetric, csv: [...csv, own], perExample };
  }

  #primary(
    encoder: Pick<Encoder, 'similarityFnName'>,
    aggregated?: Readonly<Record<string, number>>,
  ): string {
    return primaryRetrievalMetric(
      this.#functions(encoder),
      this.options.mainScoreFunction,
      this.#cutoffs.ndcgAtK,
      aggregated,
    );
  }

  #functions(encoder: Pick<Encoder, 'similarityFnName'>): readonly string[] {
    const { scoreFunctions, mainScoreFunction } = this.options;
    return similaritiesToReport(
      { similarityFnNames: scoreFunctions, mainSimilarity: mainScoreFunction },
      encoder,
    );
  }
}
