import type { DataResult } from './data-result.ts';
import { resultsAsCsv } from './results-as-csv.ts';
import { resultsAsJson } from './results-as-json.ts';
import { resultsAsMarkdown } from './results-as-markdown.ts';
import { resultsAsTable } from './results-as-table.ts';

/** How results are written, by the names of `--format`. */
export const resultFormats = {
  table: resultsAsTable,
  json: resultsAsJson,
  csv: resultsAsCsv,
  markdown: resultsAsMarkdown,
} as const satisfies Record<string, (results: readonly DataResult[]) => string>;
