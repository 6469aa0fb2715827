import type { Cell } from '../findings/make-findings.ts';
import type { SplitTable } from '../splits/split-table.ts';

/**
 * The different texts of a split by their number in the pool, each with the cell where it comes first.
 *
 * @example firstCells(table).size // how many different texts there are
 */
export function firstCells(table: SplitTable): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (let row = 0; row < table.rows; row += 1) {
    for (const column of table.texts) {
      const id = column.ids[row]!;
      if (id >= 0 && !cells.has(id)) cells.set(id, { table, row, columns: [column] });
    }
  }
  return cells;
}
