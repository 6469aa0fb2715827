import type { Finding } from '../findings/finding.ts';
import type { Cell, Fault } from '../findings/make-findings.ts';
import { makeFindings } from '../findings/make-findings.ts';
import type { SplitTable } from '../splits/split-table.ts';
import { expectedFalseNegatives } from './expected-false-negatives.ts';

/** Less than once in ten batches is not worth a warning. */
const worthTelling = 0.1;

/**
 * A warning where random batches hold the same text in several rows, which in-batch losses take for negatives of each
 * other; its places are anchors and positives that are in a row before, and negatives that are an anchor or positive
 * there.
 *
 * @example checkFalseNegatives(table, 32)
 */
export function checkFalseNegatives(table: SplitTable, batchSize: number): Finding[] {
  const expected = expectedFalseNegatives(table, batchSize) ?? 0;
  if (expected < worthTelling) return [];
  const problem = `${table.name}: a random batch of ${batchSize} rows holds ${expected.toFixed(1)} texts of one row in another on average`;
  return makeFindings('FALSE_NEGATIVES', sharedCells(table), problem);
}

/** One fault for each row that shares a text with a row before. */
function sharedCells(table: SplitTable): Fault[] {
  const firstInPair = new Map<number, Cell>();
  const first = new Map<number, Cell>();
  const faults: Fault[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const cells = table.texts.map((column, place) => ({
      id: column.ids[row]!,
      inPair: place < 2,
      cell: { table, row, columns: [column] },
    }));
    const matches = cells.map(({ id, inPair }) => (inPair ? first : firstInPair).get(id));
    const place = matches.findIndex((match) => match !== undefined);
    if (place >= 0) faults.push({ ...cells[place]!.cell, match: matches[place] });
    for (const { id, inPair, cell } of cells) {
      if (id < 0) continue;
      if (!first.has(id)) first.set(id, cell);
      if (inPair && !firstInPair.has(id)) firstInPair.set(id, cell);
    }
  }
  return faults;
}
