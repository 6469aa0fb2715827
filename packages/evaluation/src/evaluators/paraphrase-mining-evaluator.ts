import { SentenceForgeError } from '@sentenceforge/errors';
import { paraphraseMining } from '@sentenceforge/vectors';
import { resultsCsv } from '../csv/results-csv.ts';
import { resultsFileName } from '../csv/results-file-name.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { requireTruncateDimension } from '../options/require-truncate-dimension.ts';
import { requireWholeNumber } from '../options/require-whole-number.ts';
import { type DuplicatePairs, duplicatePairs } from '../retrieval/duplicate-pairs.ts';
import { encodeRows } from '../retrieval/encode-rows.ts';
import { miningMetrics } from '../retrieval/mining-metrics.ts';
import type { TextsById } from '../retrieval/texts-by-id.ts';
import { textsWithIds } from '../retrieval/texts-with-ids.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import type { ParaphraseMiningEvaluatorOptions } from './paraphrase-mining-evaluator-options.ts';
import { reportResult } from './report-result.ts';

/**
 * How well the most similar pairs of a set of sentences are its known duplicates, by cosine similarity.
 *
 * Metrics: `average_precision` (primary), `f1`, `precision` and `recall` at the best threshold, all in 0 .. 1, and that
 * `threshold`; with a name, `{name}_` in front. Per pair of duplicates: the precision down to its score, 0 where it was not
 * mined. Python: `ParaphraseMiningEvaluator`.
 *
 * @example
 * const evaluator = new ParaphraseMiningEvaluator(
 *   { a: 'A cat sleeps.', b: 'A cat is asleep.', c: 'It rains.' }, [['a', 'b']], { name: 'pets' });
 * (await evaluator.evaluate(model)).metrics.pets_average_precision;
 */
export class ParaphraseMiningEvaluator implements Evaluator {
  readonly name: string;
  readonly greaterIsBetter = true;
  readonly options: ParaphraseMiningEvaluatorOptions;
  readonly #sentences: readonly (readonly [id: string, text: string])[];
  readonly #duplicates: DuplicatePairs;

  /**
   * @param sentences texts by their ids.
   * @param duplicates pairs of ids; as in Python a pair with an id that is not in `sentences` is left out.
   * @throws EVALUATION_INPUT_INVALID when there is no sentence, one is no text, or duplicates are given but all are left out;
   *   OPTION_INVALID when a size is not a whole number above 0.
   */
  constructor(
    sentences: TextsById,
    duplicates: readonly (readonly [string, string])[],
    options: ParaphraseMiningEvaluatorOptions = {},
  ) {
    requireWholeNumber('maxPairs', options.maxPairs ?? 1);
    requireWholeNumber('topK', options.topK ?? 1);
    requireTruncateDimension(options.truncateDim);
    this.#sentences = textsWithIds('sentences', sentences);
    this.#duplicates = duplicatePairs(
      duplicates,
      new Set(this.#sentences.map(([id]) => id)),
      options.addTransitiveClosure ?? false,
    );
    const isUnknown = duplicates.length > 0 && this.#duplicates.count === 0;
    if (this.#sentences.length === 0 || isUnknown) {
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: `The evaluator was given ${this.#sentences.length} sentences and ${duplicates.length} pairs of duplicates, of which ${this.#duplicates.count} are pairs of these sentences.`,
        fix: 'Give at least one sentence, and duplicates by the ids of the sentences.',
        details: { sentences: this.#sentences.length, duplicates: duplicates.length },
      });
    }
    this.name = options.name ?? '';
    this.options = options;
  }

  /**
   * Encodes, mines, and appends a row to the CSV file when there is an `outputPath`.
   *
   * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit or holds a number that is not finite;
   *   OUTPUT_NOT_WRITABLE.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { signal } = context;
    const { batchSize = 16, showProgressBar = false } = this.options;
    const { maxPairs, topK, truncateDim } = this.options;
    const embeddings = await encodeRows(
      encoder,
      this.#sentences.map(([, text]) => text),
      { batchSize, showProgressBar, ...(signal && { signal }) },
      truncateDim,
    );
    const idOf = (row: number): string => this.#sentences[row]![0];
    const mined = paraphraseMining(embeddings, { maxPairs, topK }).map(([score, one, other]) => ({
      score,
      ids: [idOf(one), idOf(other)] as const,
    }));
    const found = miningMetrics(mined, this.#duplicates);
    const {
      averagePrecision: average_precision,
      f1,
      precision,
      recall,
      threshold,
      precisions,
    } = found;
    const fileName = resultsFileName('paraphrase_mining_evaluation', this.name);
    const columns = Object.entries({ precision, recall, f1, threshold, average_precision });
    const findings = {
      metrics: { average_precision, f1, precision, recall, threshold },
      primaryMetric: 'average_precision',
      ...(precisions.length > 0 && { perExample: { average_precision: precisions } }),
      csv: resultsCsv(fileName, columns, context),
    };
    return reportResult(this.options, findings, context);
  }
}
