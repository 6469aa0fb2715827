import type { Column } from '../../tables/table-source.ts';

/** What has been read of a column and not been given out. */
interface Cursor {
  readonly pages: AsyncIterator<Column>;
  page: Column;
  start: number;
}

/** Columns of the same rows. */
export interface AlignedColumns {
  readonly columns: readonly Column[];
  readonly rows: number;
}

/**
 * Columns that come in pages of different lengths, cut so that they go together, without copies.
 *
 * @param rows how many rows each column has
 * @throws Error for a column with fewer
 */
export async function* alignColumns(
  columns: readonly AsyncIterator<Column>[],
  rows: number,
): AsyncGenerator<AlignedColumns> {
  const cursors = columns.map(
    (pages): Cursor => ({ pages, page: { length: 0, get: () => null }, start: 0 }),
  );
  for (let left = rows; left > 0; ) {
    for (const cursor of cursors) await fill(cursor);
    const count = Math.min(left, ...cursors.map(({ page, start }) => page.length - start));
    yield { columns: cursors.map((cursor) => view(cursor, count)), rows: count };
    for (const cursor of cursors) cursor.start += count;
    left -= count;
  }
}

async function fill(cursor: Cursor): Promise<void> {
  while (cursor.start >= cursor.page.length) {
    const next = await cursor.pages.next();
    if (next.done) throw new Error('a column has fewer values than the others');
    cursor.page = next.value;
    cursor.start = 0;
  }
}

function view({ page, start }: Cursor, length: number): Column {
  return { length, get: (index) => page.get(start + index) };
}
