import type { CsvEntry } from '../csv/csv-entry.ts';
import type { PerExample } from './per-example.ts';

/** What an evaluator found. */
export interface EvaluationResult {
  /** Every metric by Python's key, with the evaluator's name in front: `stsb-dev_spearman_cosine`. */
  readonly metrics: Readonly<Record<string, number>>;
  /** The key in `metrics` of the number that models are chosen by. */
  readonly primaryMetric: string;
  /** The lines for CSV files, as they are appended when there is an output folder. */
  readonly csv?: readonly CsvEntry[];
  /**
   * What the metrics were computed from, by their keys in `metrics`, where a metric can be computed again from a part
   * of the examples: for confidence intervals and tests between models.
   */
  readonly perExample?: Readonly<Record<string, PerExample>>;
}
