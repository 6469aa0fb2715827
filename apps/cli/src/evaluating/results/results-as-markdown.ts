import type { DataResult } from './data-result.ts';
import { resultRows } from './result-rows.ts';

/** Results as a table of Markdown. */
export function resultsAsMarkdown(results: readonly DataResult[]): string {
  const [header, ...rows] = resultRows(results);
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = header!.map((_, column) => (column < 2 ? '---' : '---:'));
  return `${[line(header!), line(rule), ...rows.map(line)].join('\n')}\n`;
}
