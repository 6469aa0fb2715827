import { appendCsv } from '../csv/append-csv.ts';
import type { CsvEntry } from '../csv/csv-entry.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import { metricKey } from './metric-key.ts';
import type { PerExample } from './per-example.ts';
import { withName } from './with-name.ts';

/** What an evaluator found; all keys are without the evaluator's name. */
export interface Findings {
  readonly metrics: Readonly<Record<string, number>>;
  readonly primaryMetric: string;
  readonly perExample?: Readonly<Record<string, PerExample>>;
  readonly csv: CsvEntry;
}

/**
 * Puts the evaluator's name in front of all keys, and appends the CSV line when there is an `outputPath`, unless
 * `writeCsv` is false.
 *
 * @throws OUTPUT_NOT_WRITABLE with the path.
 * @example await reportResult({ name: 'dev' }, { metrics: { accuracy: 1 }, primaryMetric: 'accuracy', csv }, context)
 */
export async function reportResult(
  { name = '', writeCsv = true }: { readonly name?: string; readonly writeCsv?: boolean },
  { metrics, primaryMetric, perExample = {}, csv }: Findings,
  { outputPath }: EvaluationContext,
): Promise<EvaluationResult> {
  if (outputPath != null && writeCsv) {
    await appendCsv(outputPath, csv);
  }
  return {
    metrics: withName(name, metrics),
    primaryMetric: metricKey(name, primaryMetric),
    perExample: withName(name, perExample),
    csv: [csv],
  };
}
