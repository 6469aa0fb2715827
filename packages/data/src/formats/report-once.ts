import type { FormatOptions } from './format-options.ts';

/**
 * The options of a table that may be read several times (to write it as Parquet, epoch after epoch): each bad row and
 * each notice is told the first time only.
 *
 * @example const told = reportOnce({ onBadRow: (problem) => problems.push(problem) });
 */
export function reportOnce({ onBadRow, onNotice, ...options }: FormatOptions): FormatOptions {
  const rows = new Set<number>();
  const notices = new Set<string>();
  return {
    ...options,
    onBadRow:
      onBadRow &&
      ((problem) => {
        if (!rows.has(problem.at.row)) onBadRow(problem);
        rows.add(problem.at.row);
      }),
    onNotice:
      onNotice &&
      ((notice) => {
        if (!notices.has(notice)) onNotice(notice);
        notices.add(notice);
      }),
  };
}
