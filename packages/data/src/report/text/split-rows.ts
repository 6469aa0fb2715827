import type { SplitReport, TextColumnReport } from '../data-report.ts';
import type { LengthSummary } from '../statistics/summarize-lengths.ts';
import { formatNumber } from './format-number.ts';
import { formatShare } from './format-share.ts';

/**
 * The text columns of a split as rows of cells, a header first: what both the text and the page show.
 *
 * @example splitRows(split)[0] // ['column', 'texts', 'different', ...]
 */
export function splitRows({ texts }: SplitReport): string[][] {
  const haveTokens = texts.some(({ tokens }) => tokens !== undefined);
  const header = ['column', 'texts', 'different', 'empty', 'blank', 'null', 'no text'];
  const lengths = ['characters', 'median', '95%', 'longest'];
  const tokenHeader = haveTokens ? ['tokens', 'median', '95%', 'longest', 'cut'] : [];
  return [
    [...header, ...lengths, ...tokenHeader],
    ...texts.map((column) => [
      column.column,
      ...[column.texts, column.different].map(String),
      ...[column.empty, column.blank, column.null, column.notString].map(String),
      ...lengthCells(column.characters),
      ...(haveTokens ? [...lengthCells(column.tokens), cutCell(column)] : []),
    ]),
  ];
}

function lengthCells(lengths: LengthSummary | undefined): string[] {
  if (lengths === undefined) return ['-', '-', '-', '-'];
  const { mean, median, percentile95, longest } = lengths;
  return [
    `${formatNumber(Number(mean.toFixed(1)))} mean`,
    ...[median, percentile95, longest].map(String),
  ];
}

function cutCell({ truncated }: TextColumnReport): string {
  return truncated === undefined ? '-' : formatShare(truncated.share);
}
