import type { Comparison, DataResult, ModelResult } from './data-result.ts';

/**
 * Results as the cells of a table for people: a row for each metric, the primary one of each data set first. It has the
 * intervals, and the comparison of two models. The data's name is not repeated in front of metrics.
 *
 * @example resultRows(results)[0] // ['data', 'metric', 'minilm', 'mpnet', 'mpnet - minilm']
 */
export function resultRows(results: readonly DataResult[]): string[][] {
  const names = results[0]!.models.map(({ model }) => model);
  const isCompared = results.some(({ comparison }) => comparison);
  const header = ['data', 'metric', ...names, ...(isCompared ? [`${names[1]} - ${names[0]}`] : [])];
  const rows = results.flatMap(({ data, models, comparison }) => {
    const primary = models.map(({ primaryMetric }) => primaryMetric);
    const all = models.flatMap(({ metrics }) => Object.keys(metrics));
    return [...new Set([...primary, ...all])].map((metric, index) => [
      data,
      metric.startsWith(`${data}_`) ? metric.slice(data.length + 1) : metric,
      ...models.map((model) => cell(model, metric)),
      ...(isCompared ? [comparison && index === 0 ? difference(comparison) : ''] : []),
    ]);
  });
  return [header, ...rows];
}

function cell({ metrics, primaryMetric, interval }: ModelResult, metric: string): string {
  const value = metrics[metric];
  if (value === undefined) return '';
  const range = metric === primaryMetric && interval;
  return value.toFixed(4) + (range ? ` (${range.map((end) => end.toFixed(4)).join(' to ')})` : '');
}

function difference({ difference: change, interval, pValue, verdict }: Comparison): string {
  const [low, high] = interval.map(signed);
  return `${signed(change)} (${low} to ${high}), p ${pValue.toFixed(4)}, ${verdict}`;
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(4)}`;
}
