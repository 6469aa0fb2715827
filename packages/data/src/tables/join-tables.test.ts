import { expect, test } from 'vitest';
import { arrayColumn } from '../formats/array-column.ts';
import { joinTables } from './join-tables.ts';
import type { TableSource } from './table-source.ts';

function table(name: string, columns: Record<string, unknown[]>, rows?: number): TableSource {
  const entries = Object.entries(columns).map(
    ([key, values]) => [key, arrayColumn(values)] as const,
  );
  return {
    name,
    columns: Object.keys(columns),
    rows,
    async *chunks() {
      const count = entries[0]![1].length;
      yield {
        columns: new Map(entries),
        rows: count,
        place: (index) => ({ file: name, row: index + 1 }),
      };
    },
  };
}

test('rows add up where all tables know them; columns come in the order of the first', async () => {
  const first = table('a', { x: [1], y: [2] }, 1);
  const second = table('b', { y: [4, 6], x: [3, 5] }, 2);
  const joined = joinTables([first, second]);
  expect(joined).toMatchObject({ name: 'a and 1 more', columns: ['x', 'y'], rows: 3 });
  expect(joinTables([first, table('c', { x: [], y: [] })]).rows).toBeUndefined();
  expect(joinTables([first])).toBe(first);
  const found: unknown[] = [];
  for await (const { columns, place } of joined.chunks()) {
    found.push([...columns.keys()], columns.get('x')!.get(0), place(0).file);
  }
  expect(found).toEqual([['x', 'y'], 1, 'a', ['x', 'y'], 3, 'b']);
});

test('a table with another column is refused', () => {
  const first = table('a', { x: [1] });
  expect(() => joinTables([first, table('b', { x: [1], z: [2] })])).toThrow(
    'a has no column z, which b has.',
  );
});
