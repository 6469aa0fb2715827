import { Table } from 'apache-arrow';
import { createColumnBuilder } from './create-column-builder.ts';
import type { DatasetRow } from './dataset-row.ts';

/**
 * A table of objects: a column for every key, in order of appearance; no value where a row lacks the key.
 *
 * @param name what messages call the rows
 * @throws TEXT_INVALID as `createColumnBuilder`.
 *
 * @example tableFromRows([{ text: 'a' }, { text: 'b', label: 1 }]).numCols // 2
 */
export function tableFromRows(rows: readonly DatasetRow[], name = 'rows'): Table {
  const names = new Set<string>();
  for (const row of rows) for (const key in row) names.add(key);
  const columns = Array.from(names, (column) => {
    const builder = createColumnBuilder(column);
    rows.forEach((row, index) => {
      builder.append(row[column], () => ({ file: name, row: index + 1 }));
    });
    return [column, builder.finish()] as const;
  });
  return new Table(Object.fromEntries(columns));
}
