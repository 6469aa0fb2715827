import type { Histogram } from '../statistics/histogram.ts';
import { formatNumber } from '../text/format-number.ts';
import { barChart } from './bar-chart.ts';

/**
 * A histogram as an SVG element.
 *
 * @example histogramChart('score', histogram(scores, [0, 5]))
 */
export function histogramChart(title: string, { low, high, counts }: Histogram): string {
  const edge = (place: number): string =>
    formatNumber(low + ((high - low) * place) / counts.length);
  const bars = counts.map((value, place) => ({
    name: `${edge(place)} to ${edge(place + 1)}`,
    value,
  }));
  return barChart(title, bars, [edge(0), edge(counts.length)]);
}
