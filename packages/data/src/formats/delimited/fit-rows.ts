import type { TableRow } from '../../tables/table-row.ts';
import type { FormatOptions } from '../format-options.ts';
import { reportBadRow } from '../report-bad-row.ts';
import type { RowLayout } from '../row-layout.ts';

/**
 * Rows whose number of fields fits; the others are reported as bad: FILE_MALFORMED (too many that are not blank),
 * COLUMN_MISSING (too few). With tabs there may be more fields than the option `columns` names: those of STS-B have up to
 * two addresses after the sentences.
 */
export function fitRows(
  file: string,
  rows: readonly TableRow[],
  { layout, ...options }: FormatOptions & { layout: RowLayout },
): TableRow[] {
  const { columns, width } = layout;
  const leavesOut = options.delimiter === '\t' && layout.mayHaveMore;
  return rows.filter(({ row, line, fields }) => {
    const at = { file, row, line };
    const count = fields.length;
    if (!leavesOut && fields.slice(width).some((field) => field.trim() !== '')) {
      const problem = `there are ${count} fields for ${width} columns.`;
      const fix =
        options.delimiter === '\t'
          ? 'Take the tabs out of the texts; or, where rows without a header may have more fields, name the first with the option columns (--columns).'
          : 'Enclose texts that hold the delimiter in quotes, or name all columns.';
      reportBadRow({ code: 'FILE_MALFORMED', at, problem, fix }, options);
      return false;
    }
    const missing = columns.find(({ index }) => index >= count);
    if (missing === undefined || options.allowShortRows) return true;
    const problem = `there is no column ${missing.name}: ${count} of ${width} fields.`;
    const fix = 'Complete the row, or check what stands between its fields.';
    reportBadRow({ code: 'COLUMN_MISSING', at, column: missing.name, problem, fix }, options);
    return false;
  });
}
