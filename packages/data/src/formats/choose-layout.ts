import { defaultColumns } from '../examples/default-columns.ts';
import { isHeader } from '../examples/is-header.ts';
import type { TableRow } from '../tables/table-row.ts';
import type { FormatOptions } from './format-options.ts';
import { requireDistinctColumns } from './require-distinct-columns.ts';
import type { RowLayout } from './row-layout.ts';

/**
 * What the fields of rows are, from the first of them (at least one): named by a header, else by the `columns` option,
 * else by what the fields look like.
 *
 * Errors: COLUMN_MISSING when the columns cannot be told; FILE_MALFORMED when two have the same name.
 *
 * @example chooseLayout('train.csv', rows, {})
 */
export function chooseLayout(
  file: string,
  rows: readonly TableRow[],
  { header, columns: wanted }: Pick<FormatOptions, 'header' | 'columns'>,
): RowLayout {
  const first = rows[0]!.fields;
  const asked = wanted?.filter((name) => name.trim() !== '_');
  const hasHeader = header ?? isHeader(first, asked);
  const names = hasHeader ? first : (wanted ?? defaultColumns(file, rows));
  const columns = names
    .map((name, index) => ({ name: name.trim(), index }))
    .filter(({ name }) => name !== '' && (hasHeader || name !== '_'));
  requireDistinctColumns(
    file,
    columns.map(({ name }) => name),
    1,
  );
  return {
    columns,
    width: names.length,
    hasHeader,
    mayHaveMore: !hasHeader && wanted !== undefined,
  };
}
