import type { DataResult } from './data-result.ts';

/** Results as one JSON object; numbers that are none are null. */
export function resultsAsJson(results: readonly DataResult[]): string {
  const written = results.map(({ data, models, comparison }) => ({
    data,
    models: models.map(({ model, primaryMetric, interval, metrics }) => ({
      model,
      primary_metric: primaryMetric,
      primary_interval: interval,
      metrics,
    })),
    comparison: comparison && {
      difference: comparison.difference,
      difference_interval: comparison.interval,
      p_value: comparison.pValue,
      verdict: comparison.verdict,
    },
  }));
  return `${JSON.stringify({ results: written }, null, 2)}\n`;
}
