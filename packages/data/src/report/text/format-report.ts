import type { DataReport, SplitReport } from '../data-report.ts';
import type { Finding } from '../findings/finding.ts';
import { formatNumber } from './format-number.ts';
import { formatPlace } from './format-place.ts';
import { labelLine } from './label-line.ts';
import { shownPlaces } from './shown-places.ts';
import { splitRows } from './split-rows.ts';
import { textTable } from './text-table.ts';

/**
 * A report as plain text for a terminal or a log, without colours.
 *
 * @example process.stdout.write(formatReport(await checkData({ train })));
 */
export function formatReport({ splits, findings, depth }: DataReport): string {
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const kinds = ['error', 'warning', 'note'].map((severity) => `${severity}s ${count(severity)}`);
  const left = depth === 'quick' ? ' (quick: near-duplicates between splits not looked for)' : '';
  return [
    ...splits.map(formatSplit),
    `Findings: ${kinds.join(', ')}${left}\n`,
    ...findings.map(formatFinding),
  ].join('\n');
}

function formatSplit(split: SplitReport): string {
  const { name, source, rows, columns, areColumnsGuessed, labels, falseNegatives } = split;
  const roles = columns.map((column) => `${column.name} (${column.role})`).join(', ');
  const lines = [
    `${name}: ${source}, ${rows} rows`,
    `columns${areColumnsGuessed ? ', by their names' : ''}: ${roles}`,
    '',
    textTable(splitRows(split)),
    ...labels.map(labelLine),
  ];
  if (falseNegatives) {
    const { batchSize, expectedPairs } = falseNegatives;
    lines.push(
      `false negatives: ${formatNumber(expectedPairs)} pairs expected in a random batch of ${batchSize}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function formatFinding({ severity, code, message, count, places }: Finding): string {
  const lines = places.slice(0, shownPlaces).map((place) => {
    const match = place.match ? `\n      as ${formatPlace(place.match)}` : '';
    return `    ${formatPlace(place)}${match}\n`;
  });
  const more = count > lines.length ? `    ... and ${count - lines.length} more\n` : '';
  return `${severity} [${code}] ${message}\n${lines.join('')}${more}`;
}
