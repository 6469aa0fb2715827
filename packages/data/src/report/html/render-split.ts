import type { SplitReport } from '../data-report.ts';
import { formatNumber } from '../text/format-number.ts';
import { labelLine } from '../text/label-line.ts';
import { splitRows } from '../text/split-rows.ts';
import { barChart } from './bar-chart.ts';
import { escapeHtml } from './escape-html.ts';
import { histogramChart } from './histogram-chart.ts';

const mostBars = 50;

/**
 * The section of the report's page on one split: its table, and a plot for every label and every length.
 *
 * @example renderSplit(report.splits[0])
 */
export function renderSplit(split: SplitReport): string {
  const { name, source, rows, columns, areColumnsGuessed, labels, falseNegatives } = split;
  const roles = columns.map((column) => `${column.name} (${column.role})`).join(', ');
  const lines = [
    `Columns${areColumnsGuessed ? ', by their names' : ''}: ${roles}`,
    ...labels.map(labelLine),
    ...(falseNegatives
      ? [
          `False negatives: ${formatNumber(falseNegatives.expectedPairs)} pairs expected in a random batch of ${falseNegatives.batchSize}`,
        ]
      : []),
  ];
  return `<section>
<h2>${escapeHtml(name)}: ${escapeHtml(source)}, ${rows} rows</h2>
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${htmlTable(splitRows(split))}
<div class="charts">
${charts(split).join('\n')}
</div>
</section>`;
}

function htmlTable([header = [], ...rows]: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n${[cells(header, 'th'), ...rows.map((row) => cells(row, 'td'))].join('\n')}\n</table>`;
}

function charts({ texts, labels }: SplitReport): string[] {
  const ofLabels = labels.flatMap((label) => {
    if (label.kind === 'score') return [histogramChart(label.column, label.histogram)];
    if (label.kind === 'numbers' || label.classes.length === 0) return [];
    const shown = label.classes.slice(0, mostBars);
    const bars = shown.map(({ name, count }) => ({ name, value: count }));
    return [barChart(label.column, bars, [shown[0]!.name, shown.at(-1)!.name])];
  });
  const ofTexts = texts.flatMap(({ column, characters, tokens }) => [
    ...(characters ? [histogramChart(`${column}: characters`, characters.histogram)] : []),
    ...(tokens ? [histogramChart(`${column}: tokens`, tokens.histogram)] : []),
  ]);
  return [...ofLabels, ...ofTexts];
}
