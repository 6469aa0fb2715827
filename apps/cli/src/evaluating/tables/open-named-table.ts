import { openTable, type TableSource } from '@sentenceforge/data';

const idName = /^([\w-]*[_-]|q|p|doc)?id[_-]?\d?$/i;

/**
 * A table of any format. CSV and TSV may have a header or not: a first row without the name of an id is data, and the
 * columns are called as in `columns`.
 *
 * @param columns the columns' usual names, in order.
 * @throws what `openTable` throws
 * @example await openNamedTable('qrels/test.tsv', ['query-id', 'corpus-id', 'score'])
 */
export async function openNamedTable(
  path: string,
  columns: readonly string[],
): Promise<TableSource> {
  const options = { allowShortRows: true };
  // a first row that holds a value twice is no header, which is an error; any other is thrown below again
  const headed = await openTable(path, { ...options, header: true }).catch(() => undefined);
  if (headed?.columns.some((name) => idName.test(name))) return headed;
  return openTable(path, { ...options, header: false, columns });
}
