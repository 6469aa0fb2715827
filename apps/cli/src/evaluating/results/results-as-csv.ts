import type { DataResult } from './data-result.ts';

const header =
  'data,metric,model,value,low,high,difference,difference_low,difference_high,p_value,verdict';

/**
 * Results as CSV: a row for each data set, metric and model. Primary metrics have their interval, and in the second of
 * two models' row the comparison with the first.
 */
export function resultsAsCsv(results: readonly DataResult[]): string {
  const rows = results.flatMap(({ data, models, comparison }) =>
    models.flatMap(({ model, metrics, primaryMetric, interval }, index) =>
      Object.entries(metrics).map(([metric, value]) => {
        const isPrimary = metric === primaryMetric;
        const [low, high] = (isPrimary && interval) || [];
        const compared = isPrimary && index === 1 ? comparison : undefined;
        const [from, to] = compared?.interval ?? [];
        const test = [compared?.difference, from, to, compared?.pValue, compared?.verdict];
        return [data, metric, model, value, low, high, ...test].map(csvField).join(',');
      }),
    ),
  );
  return [header, ...rows, ''].join('\n');
}

function csvField(value: string | number | undefined): string {
  const text = String(value ?? '');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
