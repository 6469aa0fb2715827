import { type Matrix, topKRows } from '@sentenceforge/vectors';
import { resultsCsv } from '../csv/results-csv.ts';
import { resultsFileName } from '../csv/results-file-name.ts';
import { encodeColumns } from '../encoding/encode-columns.ts';
import type { Encoder } from '../encoding/encoder.ts';
import { mean } from '../metrics/mean.ts';
import { requireTruncateDimension } from '../options/require-truncate-dimension.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import { reportResult } from './report-result.ts';
import { requireParallelSentences } from './require-parallel-sentences.ts';
import type { TranslationOptions } from './translation-options.ts';

/**
 * How often a sentence's translation is the nearest of all translations by cosine, in both directions: shares, 0..1. A
 * translation is found when the nearest text equals it, wherever that text stands; of equally near ones the first
 * counts. The similarities are computed in blocks: memory grows with the sentences, not with their square.
 *
 * Metrics: `src2trg_accuracy`, `trg2src_accuracy` and, the primary one, `mean_accuracy`; with a name, `{name}_` in
 * front. Per pair: 1 or 0, for the mean also 0.5. Python: `TranslationEvaluator`.
 *
 * @example
 * const evaluator = new TranslationEvaluator(['A cat.', 'Rain.'], ['Eine Katze.', 'Regen.'], { name: 'en-de' });
 * const { metrics, primaryMetric } = await evaluator.evaluate(model);
 * metrics[primaryMetric]; // metrics['en-de_mean_accuracy']
 */
export class TranslationEvaluator implements Evaluator {
  readonly sourceSentences: readonly string[];
  readonly targetSentences: readonly string[];
  readonly name: string;
  readonly greaterIsBetter = true;
  readonly options: TranslationOptions;

  /**
   * @throws EVALUATION_INPUT_INVALID when the lists are empty or differ in length; OPTION_INVALID when `truncateDim` is
   *   not a whole number above 0.
   */
  constructor(
    sourceSentences: readonly string[],
    targetSentences: readonly string[],
    options: TranslationOptions = {},
  ) {
    requireParallelSentences(sourceSentences, targetSentences);
    requireTruncateDimension(options.truncateDim);
    this.sourceSentences = sourceSentences;
    this.targetSentences = targetSentences;
    this.name = options.name ?? '';
    this.options = options;
  }

  /**
   * Encodes the texts, searches both ways, and appends a row to the CSV file when there is an `outputPath`.
   *
   * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit; OUTPUT_NOT_WRITABLE.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { sourceSentences, targetSentences } = this;
    const { batchSize = 16, showProgressBar = false, truncateDim } = this.options;
    const { signal } = context;
    const [sources, targets] = await encodeColumns(encoder, [sourceSentences, targetSentences], {
      batchSize,
      showProgressBar,
      ...(signal && { signal }),
      truncateDim,
    });
    const forth = found(sources, targets, targetSentences);
    const back = found(targets, sources, sourceSentences);
    const [src2trg, trg2src] = [mean(forth), mean(back)];
    const columns = [
      ['src2trg', src2trg],
      ['trg2src', trg2src],
    ] as const;
    const file = resultsFileName('translation_evaluation', this.name);
    const findings = {
      metrics: {
        src2trg_accuracy: src2trg,
        trg2src_accuracy: trg2src,
        mean_accuracy: (src2trg + trg2src) / 2,
      },
      primaryMetric: 'mean_accuracy',
      perExample: {
        src2trg_accuracy: forth,
        trg2src_accuracy: back,
        mean_accuracy: forth.map((hit, index) => (hit + back[index]!) / 2),
      },
      csv: resultsCsv(file, columns, context),
    };
    return reportResult(this.options, findings, context);
  }
}

/** Per row of `from`, whether its nearest row of `to` has the text at the same place. */
function found(from: Matrix, to: Matrix, texts: readonly string[]): Float64Array {
  const hits = new Float64Array(from.rows);
  for (const { query, ids } of topKRows(from, to, { topK: 1 })) {
    hits[query] = Number(texts[ids[0]!] === texts[query]);
  }
  return hits;
}
