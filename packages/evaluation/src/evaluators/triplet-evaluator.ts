import { similarityFunctions } from '@sentenceforge/vectors';
import { resultsCsv } from '../csv/results-csv.ts';
import { resultsFileName } from '../csv/results-file-name.ts';
import { encodeColumns } from '../encoding/encode-columns.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { encodingAs } from '../encoding/encoding-as.ts';
import { greatest } from '../metrics/greatest.ts';
import { mean } from '../metrics/mean.ts';
import type { RequestedSimilarities } from '../options/requested-similarities.ts';
import { requireSimilarityOptions } from '../options/require-similarity-options.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import { exampleColumns } from './example-columns.ts';
import type { PerExample } from './per-example.ts';
import { reportResult } from './report-result.ts';
import { requireMargins } from './require-margins.ts';
import { requireTriplets } from './require-triplets.ts';
import { similaritiesToReport } from './similarities-to-report.ts';
import type { TripletExample } from './triplet-example.ts';
import type { TripletOptions } from './triplet-options.ts';

/**
 * How often an anchor is more similar to its positive than to its negative: the share, 0..1, of the triplets with
 * `similarity(anchor, positive) > similarity(anchor, negative) + margin`. A tie is a miss. Anchors are encoded as
 * queries, positives and negatives as documents, each distinct text of either kind once.
 *
 * Metrics: `{similarity}_accuracy` for each similarity, rounded to float32 as Python does, and `max_accuracy` for more
 * than one; with a name, `{name}_` in front. Per triplet: 1 or 0. Python: `TripletEvaluator`.
 *
 * @example
 * const evaluator = new TripletEvaluator(['A cat.'], ['A kitten.'], ['A car.'], { name: 'dev' });
 * const { metrics, primaryMetric } = await evaluator.evaluate(model);
 * metrics[primaryMetric]; // metrics.dev_cosine_accuracy
 */
export class TripletEvaluator implements Evaluator {
  readonly anchors: readonly string[];
  readonly positives: readonly string[];
  readonly negatives: readonly string[];
  readonly name: string;
  readonly greaterIsBetter = true;
  readonly options: TripletOptions;

  /**
   * @throws EVALUATION_INPUT_INVALID when the lists are empty or differ in length; NAME_UNKNOWN for an unknown
   *   similarity; OPTION_INVALID when `mainSimilarityFunction` is not among `similarityFnNames`, a margin is not finite
   *   or `truncateDim` is not a whole number above 0.
   */
  constructor(
    anchors: readonly string[],
    positives: readonly string[],
    negatives: readonly string[],
    options: TripletOptions = {},
  ) {
    requireTriplets(anchors, positives, negatives);
    requireSimilarityOptions({ ...requested(options), truncateDim: options.truncateDim });
    requireMargins(options.margin);
    this.anchors = anchors;
    this.positives = positives;
    this.negatives = negatives;
    this.name = options.name ?? '';
    this.options = options;
  }

  /**
   * An evaluator over examples of three texts: anchor, positive, negative. Further texts and labels are not read.
   *
   * @throws EVALUATION_INPUT_INVALID with the index of an example that has fewer texts.
   * @example TripletEvaluator.fromInputExamples([{ texts: ['A cat.', 'A kitten.', 'A car.'] }])
   */
  static fromInputExamples(
    examples: readonly TripletExample[],
    options: TripletOptions = {},
  ): TripletEvaluator {
    const [anchors, positives, negatives] = exampleColumns(examples, 3);
    return new TripletEvaluator(anchors!, positives!, negatives!, options);
  }

  /**
   * Encodes the texts, counts, and appends a row to the CSV file when there is an `outputPath`.
   *
   * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit; MATRIX_SHAPE_MISMATCH when queries and
   *   documents get embeddings of different dimensions; OUTPUT_NOT_WRITABLE.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { batchSize = 16, showProgressBar = false, truncateDim, margin } = this.options;
    const { signal } = context;
    const options = { batchSize, showProgressBar, ...(signal && { signal }), truncateDim };
    const queryEncoder = encodingAs('query', encoder);
    const documentEncoder = encodingAs('document', encoder);
    const [anchors] = await encodeColumns(queryEncoder, [this.anchors], options);
    const documents = [this.positives, this.negatives] as const;
    const [positives, negatives] = await encodeColumns(documentEncoder, documents, options);

    const metrics: Record<string, number> = {};
    const columns: [name: string, value: number][] = [];
    const perExample: Record<string, PerExample> = {};
    const names = similaritiesToReport(requested(this.options), encoder);
    for (const name of names) {
      const least = (typeof margin === 'number' ? margin : margin?.[name]) ?? 0;
      const toPositive = similarityFunctions[name](anchors, positives);
      const toNegative = similarityFunctions[name](anchors, negatives);
      const hits = toPositive.map((value, index) => Number(value > toNegative[index]! + least));
      const accuracy = Math.fround(mean(hits));
      metrics[`${name}_accuracy`] = accuracy;
      columns.push([`accuracy_${name}`, accuracy]);
      perExample[`${name}_accuracy`] = hits;
    }
    if (names.length > 1) {
      metrics.max_accuracy = greatest(columns.map(([, accuracy]) => accuracy));
      const best = names.find((name) => metrics[`${name}_accuracy`] === metrics.max_accuracy);
      perExample.max_accuracy = perExample[`${best}_accuracy`]!;
    }
    const csv = resultsCsv(resultsFileName('triplet_evaluation', this.name), columns, context);
    const main = this.options.mainSimilarityFunction ?? (names.length > 1 ? 'max' : names[0]);
    return reportResult(
      this.options,
      { metrics, primaryMetric: `${main}_accuracy`, perExample, csv },
      context,
    );
  }
}

function requested(options: TripletOptions): RequestedSimilarities {
  return {
    mainSimilarity: options.mainSimilarityFunction,
    similarityFnNames: options.similarityFnNames,
  };
}
