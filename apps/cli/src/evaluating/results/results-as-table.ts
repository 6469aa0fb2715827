import type { DataResult } from './data-result.ts';
import { resultRows } from './result-rows.ts';

/** Results for a terminal: columns of even width, with what brackets hold below. */
export function resultsAsTable(results: readonly DataResult[]): string {
  const rows = resultRows(results);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  const legend = [
    results.some(({ models }) => models.some(({ interval }) => interval)) &&
      'In brackets: 95% intervals by bootstrap.\n',
    results.some(({ comparison }) => comparison) &&
      'Last column: paired bootstrap test of the second model against the first.\n',
  ].filter(Boolean);
  return `${lines.join('\n')}\n${legend.length > 0 ? '\n' : ''}${legend.join('')}`;
}
