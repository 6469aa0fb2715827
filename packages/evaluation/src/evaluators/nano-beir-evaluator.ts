import { SentenceForgeError } from '@sentenceforge/errors';
import { appendCsv } from '../csv/append-csv.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { mean } from '../metrics/mean.ts';
import { pooledGroups } from '../metrics/pooled-groups.ts';
import { primaryRetrievalMetric } from '../retrieval/primary-retrieval-metric.ts';
import { requireCutoffs } from '../retrieval/require-cutoffs.ts';
import { retrievalColumns } from '../retrieval/retrieval-columns.ts';
import { retrievalCsv } from '../retrieval/retrieval-csv.ts';
import type { RetrievalCutoffs } from '../retrieval/retrieval-cutoffs.ts';
import type { RetrievalDataset } from '../retrieval/retrieval-dataset.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import { InformationRetrievalEvaluator } from './information-retrieval-evaluator.ts';
import { metricKey } from './metric-key.ts';
import { nanoBEIRDatasets } from './nano-beir-datasets.ts';
import { nanoBEIRFullNames } from './nano-beir-full-names.ts';
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
 * one is the mean NDCG at the largest cut-off. Per query: its own; for the means the queries of all datasets, weighted so
 * that all datasets count the same. Python: `NanoBEIREvaluator`.
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
   * @param datasets by their short names in any case, such as `msmarco`; queries and documents without text are left out,
   *   and a relevant document without text is never found.
   * @throws NAME_UNKNOWN for an unknown dataset or score function; EVALUATION_INPUT_INVALID when there is no dataset, one
   *   is given twice or is not whole; OPTION_INVALID when an option is out of range or a dataset has no prompt.
   */
  constructor(datasets: Readonly<Record<string, RetrievalDataset>>, options: NanoBEIROptions = {}) {
    const { aggregateKey = 'mean', truncateDim, queryPrompts, corpusPrompts } = options;
    const suffix = truncateDim == null ? '' : `_${truncateDim}`;
    this.#cutoffs = requireCutoffs(options);
    const fullNames = nanoBEIRFullNames(Object.keys(datasets));
    this.evaluators = Object.entries(datasets).map(([name, dataset], index) => {
      const { queries, corpus, relevantDocs } = requireDataset(fullNames[index]!, dataset);
      return new InformationRetrievalEvaluator(queries, corpus, relevantDocs, {
        ...options,
        name: `${fullNames[index]}${suffix}`,
        leaveOutEmptyTexts: true,
        queryPrompt: nanoBEIRPrompt('queryPrompts', queryPrompts, name),
        corpusPrompt: nanoBEIRPrompt('corpusPrompts', corpusPrompts, name),
      });
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
    const fullNames = nanoBEIRFullNames(datasetNames);
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
    const scoreFunctions = this.#functions(encoder);
    const found: EvaluationResult[] = [];
    for (const evaluator of this.evaluators) {
      found.push(await evaluator.evaluate(encoder, context));
    }
    const metrics: Record<string, number> = {};
    const perExample: Record<string, PerExample> = {};
    const aggregated: Record<string, number> = {};
    for (const result of found) {
      Object.assign(metrics, result.metrics);
      Object.assign(perExample, result.perExample);
    }
    const [first] = this.evaluators;
    for (const key of Object.keys(found[0]!.metrics)) {
      const metric = key.slice(first!.name.length + 1);
      const keys = this.evaluators.map(({ name }) => metricKey(name, metric));
      aggregated[metric] = aggregateFn(keys.map((one) => metrics[one]!));
      if (aggregateFn === mean) {
        const perQuery = keys.map((one) => perExample[one] as Float64Array);
        perExample[metricKey(this.name, metric)] = pooledGroups(perQuery);
      }
    }
    const own = retrievalCsv(
      `NanoBEIR_evaluation_${aggregateKey}_results.csv`,
      retrievalColumns(scoreFunctions, this.#cutoffs, aggregated),
      context,
    );
    if (context.outputPath != null && writeCsv) {
      await appendCsv(context.outputPath, own);
    }
    Object.assign(metrics, withName(this.name, aggregated));
    const primary = primaryRetrievalMetric(
      scoreFunctions,
      this.options.mainScoreFunction,
      this.#cutoffs.ndcgAtK,
      aggregated,
    );
    const primaryMetric = metricKey(this.name, primary);
    return {
      metrics,
      primaryMetric,
      csv: [...found.flatMap(({ csv = [] }) => csv), own],
      perExample,
    };
  }

  #functions(encoder: Encoder): readonly string[] {
    const { scoreFunctions, mainScoreFunction } = this.options;
    return similaritiesToReport(
      { similarityFnNames: scoreFunctions, mainSimilarity: mainScoreFunction },
      encoder,
    );
  }
}

function requireDataset(fullName: string, dataset: RetrievalDataset): RetrievalDataset {
  if (typeof dataset !== 'object' || dataset === null) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The dataset ${fullName} is ${String(dataset)}.`,
      fix: 'Give, or make loadDataset return, { queries, corpus, relevantDocs }.',
      details: { dataset: fullName },
    });
  }
  return dataset;
}
